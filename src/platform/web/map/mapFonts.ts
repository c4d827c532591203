// Letters of the map: the web font of the page. MapLibre reads the weight from the first name and draws with the second.
export const font = ['Be Vietnam Pro']
export const strongFont = ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro']

// How the title of a deputy's post begins, in capitals: such a person signs for the head (KT.).
export const deputyMark = 'PHÓ '

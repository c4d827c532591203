// What else there is to do with the register: see it on the map, let QGIS read it, take it as a file, fill it from one.
import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFileImport, IconLink, IconMap2 } from '@tabler/icons-react'
import { useState } from 'react'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { platformWords } from '../../platform/words/platformWords.ts'
import { readPlotFile } from '../plotFileContract.ts'
import { openPlotImport } from '../plotImportContract.ts'
import { forestWords } from '../words.ts'
import { PlotFiles } from './PlotFiles.tsx'
import { QgisAddress } from './QgisAddress.tsx'

interface PlotsMenuProps {
  readonly asOf: string
  /** The unit that the list is filtered by. */
  readonly territoryId: string | undefined
}

const sign = { size: 18, stroke: 1.75, 'aria-hidden': true }

export function PlotsMenu({ asOf, territoryId }: PlotsMenuProps) {
  const words = useWords(forestWords)
  const { shell } = useWords(platformWords)
  const mayI = useMayI()
  const [opened, setOpened] = useState<'plotFeatures' | 'plotFiles'>()
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
            {words.plot.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={PageLink} to="/ban-do" leftSection={<IconMap2 {...sign} />}>
            {words.plotMap.onMap}
          </Menu.Item>
          <Menu.Item leftSection={<IconLink {...sign} />} onClick={() => setOpened('plotFeatures')}>
            {words.plotFeatures.open}
          </Menu.Item>
          {mayI(readPlotFile) ? (
            <Menu.Item leftSection={<IconDownload {...sign} />} onClick={() => setOpened('plotFiles')}>
              {words.plotFiles.open}
            </Menu.Item>
          ) : null}
          {mayI(openPlotImport) ? (
            <Menu.Item component={PageLink} to="/rung/nhap" leftSection={<IconFileImport {...sign} />}>
              {words.plotImport.title}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {opened ? (
        <Modal
          opened
          onClose={() => setOpened(undefined)}
          title={words[opened].open}
          closeButtonProps={{ 'aria-label': shell.close }}
        >
          {opened === 'plotFiles' ? <PlotFiles asOf={asOf} territoryId={territoryId} /> : <QgisAddress />}
        </Modal>
      ) : null}
    </>
  )
}

import { Menu, type BaseWindow, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { nextZoom, SMALLEST_ZOOM } from './next-zoom.ts'

/** The menu bar. Undo and redo belong to the page: they act on the plan, not on a text field. */
export function createAppMenu(): Menu {
  return Menu.buildFromTemplate([
    { label: 'ファイル(&F)', submenu: [{ role: 'quit', label: '計画簿を終了(&X)' }] },
    {
      label: '編集(&E)',
      submenu: [
        { role: 'cut', label: '切り取り(&T)' },
        { role: 'copy', label: 'コピー(&C)' },
        { role: 'paste', label: '貼り付け(&P)' },
        { type: 'separator' },
        { role: 'selectAll', label: 'すべて選択(&A)' },
      ],
    },
    {
      label: '表示(&V)',
      submenu: [
        zoomItem('拡大(&I)', 'CmdOrCtrl+Plus', (factor) => nextZoom(factor, 1)),
        { ...zoomItem('拡大', 'CmdOrCtrl+=', (factor) => nextZoom(factor, 1)), visible: false },
        zoomItem('縮小(&O)', 'CmdOrCtrl+-', (factor) => nextZoom(factor, -1)),
        zoomItem('標準の大きさ(&S)', 'CmdOrCtrl+0', () => SMALLEST_ZOOM),
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全画面表示(&F)' },
      ],
    },
  ])
}

function zoomItem(label: string, accelerator: string, change: (factor: number) => number): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    click: (_item, window) => {
      if (!isBrowserWindow(window)) return
      window.webContents.setZoomFactor(change(window.webContents.getZoomFactor()))
    },
  }
}

function isBrowserWindow(window: BaseWindow | undefined): window is BrowserWindow {
  return window !== undefined && 'webContents' in window
}

/** The least that is a tray program: an icon, a menu, no window. What Credit Runway is measured against. */
const { app, Menu, nativeImage, Tray } = require('electron');

const SIZE = 22;
let tray;

void app.whenReady().then(() => {
  const icon = nativeImage.createFromBuffer(Buffer.alloc(SIZE * SIZE * 4, 0xcc), { width: SIZE, height: SIZE });
  tray = new Tray(icon);
  tray.setToolTip('Bare tray');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
});
app.on('window-all-closed', () => {});

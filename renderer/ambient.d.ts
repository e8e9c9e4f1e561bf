declare module '*.css';
declare module '@fontsource-variable/inter';

interface Window {
  readonly runway: import('../preload/contract').Bridge;
}

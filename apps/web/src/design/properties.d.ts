import 'react';

declare module 'react' {
  /** Custom properties that the styles of this application read. */
  interface CSSProperties {
    '--share'?: number;
  }
}

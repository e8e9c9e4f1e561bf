import { Banners } from '../frame/banners';

/** The same banners as in the window. */
export function NoticeLine() {
  return (
    <div className="popover-notices">
      <Banners />
    </div>
  );
}

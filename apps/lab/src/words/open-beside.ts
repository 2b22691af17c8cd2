const gap = 8;

/** Opens a popover of the page beside the button that asked for it, inside the window. */
export function openBeside(id: string, button: HTMLElement): void {
  const popover = document.getElementById(id);
  if (popover === null) return;
  popover.showPopover();
  const at = button.getBoundingClientRect();
  const own = popover.getBoundingClientRect();
  const isBelow = at.bottom + gap + own.height < innerHeight;
  popover.style.left = `${Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - own.width - gap))}px`;
  popover.style.top = `${isBelow ? at.bottom + gap : Math.max(gap, at.top - own.height - gap)}px`;
  popover.querySelector('button')?.focus();
}

/**
 * Contrast as a visitor sees it: resolved colours, painted one over the other. Goes into the page as an init script
 * and leaves `window.contrast` there.
 */
export function measureContrast() {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  /** What a colour gives on top of others, as 0–255 triples; half-transparent colours count as they look. */
  function over(colours) {
    paint.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
    }
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

  /** The colours behind an element, the lowest first. What lies in the top layer has a ground of its own. */
  function grounds(element) {
    const colours = [];
    for (let node = element; node; node = parentOf(node)) {
      colours.unshift(getComputedStyle(node).backgroundColor);
      if (node.localName === 'dialog') break;
    }
    const canvas = document.createElement('i');
    canvas.style.color = 'Canvas';
    document.body.append(canvas);
    colours.unshift(getComputedStyle(canvas).color);
    canvas.remove();
    return colours;
  }

  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  window.contrast = {
    ratio: (one, other) => ratio(over([one]), over([other])),
    /** Of an element's text to what lies behind it. */
    text(element) {
      const behind = grounds(element);
      return ratio(over([...behind, getComputedStyle(element).color]), over(behind));
    },
    /** Of a line around an element (its border or its outline) to what lies outside of it. */
    line(element, property, pseudo) {
      const behind = grounds(parentOf(element));
      return ratio(over([...behind, getComputedStyle(element, pseudo)[property]]), over(behind));
    },
  };
}

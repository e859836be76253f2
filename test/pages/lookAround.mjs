// Runs in the page: what is too wide for the window, what is drawn empty, and which texts of drawings meet or leave theirs.
(() => {
  const isInBox = (element) => element.closest(".box, .skip, .unseen") !== null;
  const widerThanWindow = [...document.body.querySelectorAll("*")]
    .filter((element) => !isInBox(element) || element.matches(".box"))
    .filter((element) => !element.closest("svg svg, svg *") && element.getBoundingClientRect().right > innerWidth + 0.5)
    .map((element) => element.tagName.toLowerCase());
  const overlaps = [];
  const outside = [];
  let emptyDrawings = 0;
  let texts = 0;
  const drawings = [...document.querySelectorAll("svg")];
  for (const drawing of drawings) {
    const box = drawing.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) emptyDrawings++;
    const placed = [...drawing.querySelectorAll("text")]
      .filter((element) => element.textContent?.trim())
      .map((element) => ({ text: element.textContent ?? "", at: element.getBoundingClientRect() }));
    texts += placed.length;
    placed.forEach(({ text, at }, k) => {
      if (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1) {
        outside.push(text);
      }
      for (const other of placed.slice(0, k)) {
        const across = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
        const down = Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top);
        if (across > 0.5 && down > 0.5) overlaps.push(`${text} on ${other.text}`);
      }
    });
  }
  return { widerThanWindow, emptyDrawings, drawings: drawings.length, texts, overlaps, outside };
})();

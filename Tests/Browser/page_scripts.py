"""Inspects a page in the browser: what a visitor can see, press and read.

Scripts and styles are inserted through the debugging protocol and the object model, to which the page's strict content security
policy does not apply.
"""

import time
from contextlib import suppress

from playwright.sync_api import Error

# Helpers for the other scripts. An element is visible when it has a size and nothing hides it.
HELPERS = """
(() => {
  const visible = element => {
    if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
    return [...element.getClientRects()].some(box => box.width > 0 && box.height > 0);
  };
  // Hidden from sight but read aloud: clipped to nothing.
  const clippedAway = element => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath.startsWith("inset(50%") || (at.offsetWidth <= 1 && style.overflow === "hidden")) return true;
    }
    return false;
  };
  const selector = element => {
    const parts = [];
    for (let at = element; at && at !== document.body && parts.length < 4; at = at.parentElement) {
      parts.unshift(at.localName + (at.id ? "#" + at.id : [...at.classList].map(name => "." + name).join("")));
    }
    const words = element.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
    return parts.join(" > ") + (words ? ` “${words}”` : "");
  };
  // The texts on the page with the boxes of their lines.
  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !visible(element) || clippedAway(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
      if (boxes.length) found.push({ element, boxes, words: walker.currentNode.data });
    }
    return found;
  };
  const scrollsSideways = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  // What takes the focus; some of it shows only then.
  const controls = () => [...document.querySelectorAll(
    "a[href], button, summary, input:not([type=hidden]), select, textarea, iframe, [tabindex]"
  )].filter(element => element.checkVisibility({ checkVisibilityCSS: true }) && !element.disabled && element.tabIndex >= 0);
  window.look = { visible, clippedAway, selector, texts, scrollsSideways, controls };
})()
"""


def look(tab, script, argument=None):
    """Runs a function in the page that may use the helpers as `look`."""
    tab.evaluate(HELPERS)
    return tab.evaluate(script, argument)


def open_everything(tab):
    """Opens every visible disclosure, so that its content is inspected as well."""
    look(tab, """() => document.querySelectorAll("details").forEach(details => {
      if (look.visible(details)) details.open = true;
    })""")


def sideways_faults(tab):
    """The elements that make the page wider than the window."""
    return look(tab, """() => {
      const width = document.documentElement.clientWidth;
      const faults = [];
      if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth} px wide in ${width} px`);
      for (const element of document.body.querySelectorAll("*")) {
        const box = element.getBoundingClientRect();
        if (box.right > width + 1 && look.visible(element) && !look.clippedAway(element) && !look.scrollsSideways(element.parentElement) && !element.ownerSVGElement)
          faults.push(`${look.selector(element)} reaches to ${Math.round(box.right)} px of ${width}`);
      }
      return faults;
    }""")


def lost_text_faults(tab):
    """Text that is clipped by its box, or that overlaps other text."""
    return look(tab, """() => {
      const faults = new Set();
      const texts = look.texts();
      for (const { element, boxes } of texts) {
        for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
          const style = getComputedStyle(at);
          if (style.position === "fixed") break;
          const cuts = axis => ["hidden", "clip"].includes(style["overflow" + axis]);
          if (!cuts("X") && !cuts("Y")) continue;
          const frame = at.getBoundingClientRect();
          for (const box of boxes) {
            if (cuts("X") && (box.left < frame.left - 1 || box.right > frame.right + 1)
              || cuts("Y") && (box.top < frame.top - 2 || box.bottom > frame.bottom + 2))
              faults.add(`${look.selector(element)} is cut off by ${look.selector(at)}`);
          }
        }
      }
      const lines = texts.flatMap(({ element, boxes }) => boxes.map(box => ({ element, box })))
        .sort((a, b) => a.box.top - b.box.top);
      for (let i = 0; i < lines.length; i++) {
        for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom; j++) {
          const [a, b] = [lines[i], lines[j]];
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
          if (across > 3 && down > 0.4 * Math.min(a.box.height, b.box.height))
            faults.add(`${look.selector(a.element)} and ${look.selector(b.element)} lie over each other`);
        }
      }
      return [...faults];
    }""")


def add_style(tab, css):
    """Adds rules to the page, like a visitor's own style sheet."""
    tab.evaluate(
        """css => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        css,
    )


def wait_until(tab, expression, argument=None):
    """Waits until an expression is true on a page, or on one that replaces it.

    Playwright's own function uses eval, which a strict policy forbids.
    """
    end = time.monotonic() + 15
    while True:
        with suppress(Error):  # the page was unloaded during the call
            if tab.evaluate(expression, argument):
                return
        assert time.monotonic() < end, f"in 15 s it did not become true: {expression}"
        tab.wait_for_timeout(20)

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitize, truncate } from "./sanitize.ts";

describe("visible text", () => {
  it.each([
    ["a name as it is", "José Ångström-Žižek", "José Ångström-Žižek"],
    ["lines as one line", " a\n\tb\r\nc ", "a b c"],
    ["a zero-width space", "ad\u{200B}min", "ad⟨U+200B⟩min"],
    ["an override of the reading direction", "bob\u{202E}ecila", "bob⟨U+202E⟩ecila"],
    ["an escape sequence", "\u{1B}[31mred", "⟨U+001B⟩[31mred"],
    ["a bell, a null, a soft hyphen", "a\u{7}b\u{0}c\u{AD}d", "a⟨U+0007⟩b⟨U+0000⟩c⟨U+00AD⟩d"],
    ["a tag character", "a\u{E0041}", "a⟨U+E0041⟩"],
    ["a Hangul filler", "a\u{3164}b", "a⟨U+3164⟩b"],
    ["half a character", "a\u{D800}b", "a⟨U+D800⟩b"],
    ["an emoji of several parts", "👩‍💻 ❤️", "👩‍💻 ❤️"],
    ["a Persian name with its joiner", "علی‌رضا", "\u{2068}علی‌رضا\u{2069}"],
    ["a joiner where none belongs", "ad\u{200D}min", "ad⟨U+200D⟩min"],
    ["marks that pile up", `Z${"\u{301}".repeat(40)}a`.normalize("NFD"), "Z\u{301}\u{301}\u{301}a"],
  ])("shows %s", (_, text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });

  it("keeps a name that is read from right to left from reordering its neighbours", () => {
    expect(sanitize("שרה")).toBe("\u{2068}שרה\u{2069}");
  });

  it("cuts what is too long, never through a character", () => {
    expect(sanitize("x".repeat(100))).toBe(`${"x".repeat(79)}…`);
    expect(sanitize("👩‍💻".repeat(50), 3)).toBe("👩‍💻👩‍💻…");
    expect(truncate("abc", 3)).toBe("abc");
  });

  it("is one line of what can be seen, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const shown = sanitize(text);
        expect(shown).not.toMatch(
          /[\p{Cc}\u{202A}-\u{202E}\u{2066}\u{2067}\u{200B}\u{FEFF}\u{2028}\u{2029}]/u,
        );
        expect([...new Intl.Segmenter().segment(shown)].length).toBeLessThanOrEqual(82);
      }),
    );
  });
});

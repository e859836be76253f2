import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { foreignPeers, withForeignData } from "../../../bench/foreignPeers";

afterEach(() => vi.unstubAllEnvs());

describe("data for R and Python", () => {
  test("are little-endian doubles, a column after the other, and gone afterwards", () => {
    // The middle of a larger array: only its own values are written.
    const column = Float64Array.of(9, 1.5, -2, 9).subarray(1, 3);
    const file = withForeignData([column, Float64Array.of(3, 4)], (data) => {
      const bytes = readFileSync(data.file);
      expect({ rows: data.rows, columns: data.columns, length: bytes.length }).toEqual({
        rows: 2,
        columns: 2,
        length: 32,
      });
      expect([0, 8, 16, 24].map((at) => bytes.readDoubleLE(at))).toEqual([1.5, -2, 3, 4]);
      return data.file;
    });
    expect(existsSync(file)).toBe(false);
  });

  test("are gone when something fails, and may be text", () => {
    let file = "";
    const fail = (): unknown =>
      withForeignData("x,y\n1,2\n", (data) => {
        file = data.file;
        expect(readFileSync(file, "utf8")).toBe("x,y\n1,2\n");
        throw new Error("no R today");
      });
    expect(fail).toThrow("no R today");
    expect(existsSync(file)).toBe(false);
  });
});

describe("a machine without R and Python", () => {
  test("is told how to get them, and runs nothing", () => {
    vi.stubEnv("RSCRIPT", "/nowhere/Rscript");
    vi.stubEnv("PYTHON", "/nowhere/python3");
    const { versions, absent, has, run } = foreignPeers();
    expect(Object.keys(versions).filter((name) => !name.endsWith(", tuned"))).toEqual([]);
    expect([has("R"), has("Python")]).toEqual([false, false]);
    expect(absent.map(({ program }) => program)).toEqual(["R", "Python"]);
    expect(absent[0]!.why).toMatchInlineSnapshot(
      `"not found; on Debian \`apt-get install r-base-core r-cran-car r-cran-psych r-cran-boot python3-scipy python3-statsmodels\`"`,
    );
    const data = { file: "", rows: 0, columns: 0 };
    expect(run("R", { peer: "R", task: "crossprod" }, data, { seconds: 0, least: 1 })).toBeUndefined();
  });
});

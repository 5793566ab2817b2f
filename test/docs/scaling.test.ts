import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { delivery } from "#generated/delivery.ts";
import { roles } from "#src/config.ts";
import { poolSize } from "#src/store/postgres/settings.ts";
import { codesOf, tablesOf } from "#test/support/markdown.ts";
import { root } from "#test/support/process.ts";

const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const page = read("docs/scaling.md");
const said = page.replace(/\s+/g, " ");
const rows = tablesOf(page).flatMap((table) => table.rows.map(({ cells }) => cells));

test("every setting that it names is in .env.example", () => {
  const named = [...page.matchAll(/\b[A-Z]+_[A-Z_]+\b|\bROLES\b/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !read(".env.example").includes(`#${name}=`))).toEqual([]);
});

test("it says what each role costs", () => {
  const names = rows.filter((row) => "Role" in row).map(({ Role }) => codesOf(Role!)[0]);
  expect(names.toSorted()).toEqual(roles.toSorted());
});

test("its figures are those of the contract and of the code", () => {
  const { seconds, renewSeconds, pollSeconds } = delivery.lease;
  expect(said).toContain(`a look every ${pollSeconds} s, leases renewed every ${renewSeconds} s`);
  expect(said).toContain(`taken over within ${seconds + renewSeconds + 1} s`);
  expect(said).toContain(`requests and results go after ${delivery.expiry.keptDays} days`);
  expect(said).toContain(`${poolSize} for each process and one for its signals`);
  expect(said).toContain(`20 processes are ${20 * (poolSize + 1)}`);
});

test("its figures of the sender are those that were measured, and its sums are right", () => {
  const [ours] = tablesOf(read("docs/performance.md"))
    .flatMap((table) => table.rows.map(({ cells }) => cells))
    .filter(({ sender }) => sender === "Actionwire");
  const perSecond = ours!["deliveries per second"]!;
  const micros = ours!["time on a core per delivery"]!;
  expect(said).toContain(`One process did ${perSecond} per second`);
  expect(rows.find(({ Letter }) => Letter === "*c*")!["To begin with"]).toContain(micros);
  const cores = (attempts: number) => (attempts * Number.parseInt(micros, 10)) / 1e6;
  expect(said).toContain(
    `${cores(1050).toFixed(2)} cores of work, so ${(cores(1050) / 0.6).toFixed(1)} cores`,
  );
  const many = Number(perSecond.replace(",", "")) * 1000;
  const hundreds = Math.round(cores(many) / 0.6 / 100) * 100;
  expect(said).toContain(`about ${hundreds.toLocaleString("en")} cores of senders`);
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { root } from "#test/support/process.ts";

// No image is built here: these hold the Dockerfile and compose.yaml to the tree that they speak of.

const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const dockerfile = read("Dockerfile");
const ignored = read(".dockerignore")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
}).split("\n");

interface Service {
  image?: string;
  ports?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

const compose = parseYaml(read("compose.yaml")) as {
  "x-node": Service;
  services: Record<string, Service & { "<<"?: Service }>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services).map(
  ([name, { "<<": shared, ...own }]) => [name, { ...shared, ...own } as Service] as const,
);
const nodes = services.filter(([, { image }]) => image === "actionwire");

/** What the settings are called, in the code and in the list of them. */
const known = [...read("src/config.ts").matchAll(/"([A-Z][A-Z_]+)"|env\.([A-Z_]+)/g)].map(
  ([, quoted, member]) => quoted ?? member!,
);

describe("Dockerfile", () => {
  test("what it copies is in the tree, and not left out of what it sees of it", () => {
    const copies = [...dockerfile.matchAll(/^COPY (?!--)(.+)$/gm)].flatMap(([, words]) =>
      words!.split(" ").slice(0, -1),
    );
    const isThere = (name: string) =>
      name === "." || tracked.some((file) => file === name || file.startsWith(`${name}/`));
    expect(copies.length).toBeGreaterThan(5);
    expect(copies.filter((name) => !isThere(name) || ignored.includes(name))).toEqual([]);
  });

  test("it sees no secrets, no data, and nothing that it makes itself", () => {
    const expected = [".env", ".git", "data", "generated/docs", "node_modules"];
    expect(ignored).toEqual(expect.arrayContaining(expected));
  });

  test("it runs what npm start runs, with the Node that the tests run on, and not as root", () => {
    const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile)!;
    const { scripts, devDependencies } = JSON.parse(read("package.json")) as {
      scripts: { start: string };
      devDependencies: { node: string };
    };
    expect(`exec ${(JSON.parse(command!) as string[]).join(" ")}`).toBe(scripts.start);
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images)).toEqual(new Set([`node:${devDependencies.node}-trixie-slim`]));
    expect(dockerfile.lastIndexOf("\nUSER node\n")).toBeGreaterThan(dockerfile.lastIndexOf("\nFROM "));
  });

  test("its settings are settings, and its health check is JavaScript that asks the admin port", () => {
    const names = [...dockerfile.matchAll(/([A-Z_]+)=\S/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    const [, check] = /^HEALTHCHECK [\s\S]*?CMD (\[.*\])$/m.exec(dockerfile)!;
    const [node, flag, code] = JSON.parse(check!) as string[];
    expect([node, flag]).toEqual(["node", "--eval"]);
    expect(() => new Function(code!)).not.toThrow();
    expect(code).toContain("ADMIN_PORT || 9090}/livez");
  });
});

describe("compose.yaml", () => {
  test("three nodes with the same settings, each a setting of the server, and ports of their own", () => {
    expect(nodes).toHaveLength(3);
    for (const [, node] of nodes) {
      expect(node.environment).toEqual(compose["x-node"].environment);
      expect(Object.keys(node.environment).filter((name) => !known.includes(name))).toEqual([]);
      expect(node.environment).toMatchObject({
        DATABASE_URL: expect.stringContaining("@postgres:5432/"),
        MASTER_KEY: expect.stringContaining("MASTER_KEY"),
      });
    }
    const ports = nodes.flatMap(([, node]) => node.ports ?? []);
    expect(ports.every((port) => /^127\.0\.0\.1:\d+:8080$/.test(port))).toBe(true);
    expect(new Set(ports).size).toBe(3);
  });

  test("what it reads from .env is named at its beginning", () => {
    const text = read("compose.yaml");
    const wanted = [...new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!))];
    expect(wanted.toSorted()).toEqual([
      "MASTER_KEY",
      "MASTER_KEY_PREVIOUS",
      "POSTGRES_PASSWORD",
      "PUBLIC_URL",
    ]);
    const [head] = text.split("\nname:");
    expect(wanted.filter((name) => !head!.includes(`#   ${name} `))).toEqual([]);
  });

  test("nodes wait for a database that is healthy, of a version that the server takes", () => {
    const services = Object.keys(compose.services);
    for (const [, node] of nodes) {
      expect(node.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
      expect(services).toEqual(expect.arrayContaining(Object.keys(node.depends_on!)));
    }
    const { postgres } = compose.services;
    expect(postgres!.image).toBe("postgres:18");
    expect(postgres!.healthcheck!.test).toContain("pg_isready");
    expect(Object.keys(compose.volumes)).toEqual(["postgres"]);
  });
});

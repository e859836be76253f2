import path from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { version } from "../../package.json";
import { reportConfig } from "../../src/cli/config/reportConfig";

/** Where the schema of config files is kept. Editors find it under this name, whatever the version. */
export const CONFIG_SCHEMA_FILE: string = path.join(import.meta.dirname, "../../schema/orsak-config.schema.json");

/** A JSON Schema of the config files of `orsak report`, from the form that they are checked by. */
export function configSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = toJsonSchema(reportConfig as never, { target: "draft-2020-12" });
  return {
    $schema,
    $id: `urn:orsak:config:${version}`,
    title: `Config of orsak report ${version}`,
    description: "What a report is made of, section by section. Written by `npm run schema`.",
    ...schema,
  };
}

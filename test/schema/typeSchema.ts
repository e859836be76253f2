import path from "node:path";
import ts from "typescript";

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>> | true;

/** Turns types that JSON can hold into JSON Schema (draft 2020-12); named ones become definitions, doc comments descriptions. */
export class TypeSchema {
  readonly definitions: Map<string, Schema> = new Map();
  readonly #names = new Map<ts.Type, string>();
  readonly #checker: ts.TypeChecker;
  readonly #folder: string;

  /** @param folder where the types stand that get a definition of their own */
  constructor(checker: ts.TypeChecker, folder: string) {
    this.#checker = checker;
    this.#folder = folder;
  }

  /** The schema of a type; a reference when the type has a name of its own. */
  of(type: ts.Type): Schema {
    const name = this.#nameOf(type);
    if (name === null) return this.#inPlace(type);
    if (!this.#names.has(type)) {
      const taken = this.definitions.has(name);
      if (taken) throw new Error(`two types are called ${name}; give one of them another name`);
      this.#names.set(type, name);
      this.definitions.set(name, true);
      this.definitions.set(name, described(this.#inPlace(type), type.aliasSymbol ?? type.symbol, this.#checker));
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** The name of an interface or alias of this project without parameters. */
  #nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? type.symbol;
    const declaration = symbol?.declarations?.[0];
    if (declaration === undefined) return null;
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isTypeAliasDeclaration(declaration)) return null;
    if (!path.resolve(declaration.getSourceFile().fileName).startsWith(this.#folder)) return null;
    if ((declaration.typeParameters?.length ?? 0) > 0) return null;
    return symbol!.name;
  }

  #inPlace(type: ts.Type): Schema {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return true;
    if (flags & ts.TypeFlags.Null) return { type: "null" };
    if (flags & ts.TypeFlags.String) return { type: "string" };
    if (flags & ts.TypeFlags.Number) return { type: "number" };
    if (flags & ts.TypeFlags.Boolean) return { type: "boolean" };
    if (type.isStringLiteral()) return { const: type.value };
    if (type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === "true" };
    if (type.isUnion()) return this.#union(type.types);
    if (this.#checker.isTupleType(type)) return this.#tuple(type as ts.TupleTypeReference);
    if (this.#checker.isArrayType(type)) return { type: "array", items: this.of(this.#elements(type)[0]!) };
    if (flags & ts.TypeFlags.TemplateLiteral) return { type: "string" };
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#object(type);
    throw new Error(`JSON cannot hold ${this.#checker.typeToString(type)}`);
  }

  #elements(type: ts.Type): readonly ts.Type[] {
    return this.#checker.getTypeArguments(type as ts.TypeReference);
  }

  #union(types: readonly ts.Type[]): Schema {
    const present = types.filter((type) => !(type.flags & ts.TypeFlags.Undefined));
    if (present.length === 1) return this.of(present[0]!);
    const isBoolean = (type: ts.Type): boolean => Boolean(type.flags & ts.TypeFlags.BooleanLiteral);
    const isText = (type: ts.Type): type is ts.StringLiteralType => type.isStringLiteral();
    const booleans = present.filter(isBoolean);
    const texts = present.filter(isText);
    const others = present.filter((type) => !(isText(type) || (booleans.length === 2 && isBoolean(type))));
    const options: Schema[] = [
      ...(booleans.length === 2 ? [{ type: "boolean" }] : []),
      ...(texts.length > 0
        ? [texts.length === 1 ? this.of(texts[0]!) : { enum: texts.map(({ value }) => value) }]
        : []),
      ...others.filter(({ flags }) => !(flags & ts.TypeFlags.Null)).map((type) => this.of(type)),
      ...others.filter(({ flags }) => flags & ts.TypeFlags.Null).map((type) => this.of(type)),
    ];
    return options.length === 1 ? options[0]! : { anyOf: options };
  }

  #tuple(type: ts.TupleTypeReference): Schema {
    const { fixedLength, minLength, hasRestElement } = type.target as ts.TupleType & {
      readonly hasRestElement: boolean;
    };
    const elements = this.#elements(type).map((element) => this.of(element));
    if (!hasRestElement) {
      return { type: "array", prefixItems: elements, items: false, minItems: minLength, maxItems: fixedLength };
    }
    return { type: "array", items: elements.at(-1)!, minItems: minLength };
  }

  #object(type: ts.Type): Schema {
    const checker = this.#checker;
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const required: string[] = [];
    const properties: Record<string, Schema> = {};
    for (const property of checker.getPropertiesOfType(type)) {
      const own = checker.getTypeOfSymbol(property);
      if (own.getCallSignatures().length > 0) throw new Error(`JSON cannot hold the function ${property.name}`);
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
      properties[property.name] = described(this.of(own), property, checker);
    }
    const others = index === undefined ? false : this.of(index.type);
    if (Object.keys(properties).length === 0) return { type: "object", additionalProperties: others };
    return { type: "object", properties, required, additionalProperties: others };
  }
}

/** With the doc comment of the symbol as its description; a reference keeps the description beside it. */
function described(schema: Schema, symbol: ts.Symbol | undefined, checker: ts.TypeChecker): Schema {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();
  if (text === "") return schema;
  return schema === true ? { description: text } : { description: text, ...schema };
}

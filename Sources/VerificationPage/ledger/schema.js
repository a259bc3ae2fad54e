/** The forms of statements, in the part of JSON Schema (draft 2020-12) that `statements.schema.json` uses. */
import { canonical, isObject } from "../bytes/json.js";

const TYPES = {
    object: isObject,
    array: Array.isArray,
    string: (value) => typeof value === "string",
    integer: Number.isSafeInteger,
    boolean: (value) => typeof value === "boolean",
};

const patterns = new Map();

function matches(pattern, text) {
    if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern, "u"));
    return patterns.get(pattern).test(text);
}

/**
 * Finds the first thing in which a value differs from a schema.
 *
 * @param {object} schema
 * @param {any} value
 * @param {string} path where the value stands
 * @returns {string | null} null when it has the form
 */
export function difference(schema, value, path = "payload") {
    if (schema === true) return null;
    if (schema === false) return `${path} should not be there`;
    return (
        plainDifference(schema, value, path) ??
        (isObject(value) ? objectDifference(schema, value, path) : null) ??
        (Array.isArray(value) ? arrayDifference(schema, value, path) : null) ??
        combinedDifference(schema, value, path)
    );
}

function plainDifference(schema, value, path) {
    if (schema.type && !TYPES[schema.type](value)) return `${path} must be ${schema.type}`;
    if ("const" in schema && canonical(schema.const) !== canonical(value)) return `${path} must be ${canonical(schema.const)}`;
    if (schema.enum && !schema.enum.includes(value)) return `${path} must be one of ${schema.enum.join(", ")}`;
    if (typeof value === "number" && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))) {
        return `${path} is out of range`;
    }
    if (typeof value !== "string") return null;
    const length = Array.from(value).length;
    if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? length)) return `${path} has ${length} characters`;
    return schema.pattern && !matches(schema.pattern, value) ? `${path} has another form` : null;
}

function objectDifference(schema, value, path) {
    const names = Object.keys(value);
    const missing = (schema.required ?? []).find((name) => !(name in value));
    if (missing) return `${path}.${missing} is missing`;
    if (names.length < (schema.minProperties ?? 0)) return `${path} must have ${schema.minProperties} members`;
    for (const [name, others] of Object.entries(schema.dependentRequired ?? {})) {
        const other = name in value ? others.find((other) => !(other in value)) : undefined;
        if (other) return `${path}.${other} is missing`;
    }
    for (const name of names) {
        const inner = schema.properties?.[name] ?? schema.additionalProperties ?? true;
        const found = difference(inner, value[name], `${path}.${name}`);
        if (found) return found;
    }
    return null;
}

function arrayDifference(schema, value, path) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? value.length)) return `${path} has ${value.length} items`;
    if (schema.uniqueItems && new Set(value.map(canonical)).size !== value.length) return `${path} names one twice`;
    for (const [place, item] of value.entries()) {
        const inner = schema.prefixItems?.[place] ?? schema.items ?? true;
        const found = difference(inner, item, `${path}[${place}]`);
        if (found) return found;
    }
    return null;
}

function combinedDifference(schema, value, path) {
    const fits = (inner) => difference(inner, value, path) === null;
    for (const inner of schema.allOf ?? []) {
        const found = difference(inner, value, path);
        if (found) return found;
    }
    if (schema.anyOf && !schema.anyOf.some(fits)) return `${path} has none of the forms that it may have`;
    if (schema.oneOf && schema.oneOf.filter(fits).length !== 1) return `${path} has not exactly one of the forms that it may have`;
    if (schema.not && fits(schema.not)) return `${path} has a form that it must not have`;
    if (!schema.if) return null;
    return difference((fits(schema.if) ? schema.then : schema.else) ?? true, value, path);
}

/** @returns {boolean} whether a code is one of those that an accreditation allows: by itself, or by a prefix and `*` */
export const covers = ({ scope }, code) =>
    scope.some((pattern) => (pattern.endsWith("*") ? code.startsWith(pattern.slice(0, -1)) : code === pattern));

"""The page's reader of YAML beside PyYAML: of texts that are damaged the same way each time it takes none for another."""
import glob
import pathlib
import random

import yaml
from browser import Browser
from server import PageServer

READING = """
const [texts, done] = arguments;
const plain = (node) => node.text ?? node.list?.map(plain) ?? Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
const readAll = async () => {
    const [{ parseYAML }, { ProfileFault }] = await Promise.all(["yaml", "fault"].map((name) => import(`/profile/${name}.js`)));
    return texts.map((text) => {
        try {
            return { value: plain(parseYAML(text)) };
        } catch (error) {
            if (error instanceof ProfileFault) return { fault: error.message };
            throw error;
        }
    });
};
readAll().then(done, (error) => done(String(error)));
"""

CASES = (
    "a: b #c\nd:\n- 1\n- 2\n", "a: 'it''s'\nb: \"x\\\"y # z\"\n", "- a: 1\n  b: [x, {y: z}]\n- - 1\n  - 2\n",
    "a: x#y\nb: http://q/z\nc: a  b\n", "a: {b: c,\n  d: [e,\n  f]}\n", "# c\na:\n  # d\n  b: c\n", "a: \"\\u09B8\"\r\nb: yes\r\n",
)


class Plain(yaml.BaseLoader):
    """Every value as its text, and no name twice."""

    def construct_mapping(self, node, deep=False):
        names = [self.construct_object(name, deep=True) for name, _ in node.value]
        if not all(isinstance(name, str) for name in names) or len(set(names)) < len(names):
            raise yaml.YAMLError("a name")
        return dict(zip(names, (self.construct_object(value, deep=True) for _, value in node.value)))


def expected(text):
    try:
        return yaml.load(text, Plain)
    except yaml.YAMLError:
        return None


def damaged(text):
    text = list(text)
    for _ in range(random.randint(1, 2)):
        place = random.randrange(len(text))
        text[place:place + random.randint(0, 1)] = random.choice(["", *" \n:-#\"'[]{},&*a1"])
    return "".join(text)


def yaml_reading(job):
    """Which texts are read as something else; how many are read, and how many are refused that PyYAML reads."""
    random.seed(5)
    whole = [pathlib.Path(path).read_text() for path in sorted(glob.glob(f"{job['page']}/profiles/*.yaml"))] + list(CASES)
    texts = whole + [damaged(random.choice(whole[:13])) for _ in range(600)]
    server, browser = PageServer(job["page"], job["ledger"], job["keys"]), Browser()
    browser.open(server.url)
    read = browser.driver.execute_async_script(READING, texts)
    browser.quit()
    found = {"read": 0, "stricter": [], "wrong": []}
    for place, (text, one) in enumerate(zip(texts, read)):
        other = expected(text)
        if "value" in one:
            found["read"] += 1
            if one["value"] != other:
                found["wrong"].append(text)
        elif other is not None:
            found["stricter"].append(place)
    return {**found, "whole": len(whole)}

"""YAML as its core schema reads it (YAML 1.2, section 10.3), and the YAML in a Markdown file."""

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """PyYAML reads YAML 1.1, to which a date is no text and `no` is false."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        """A mapping by the texts of its keys: `1:` is the key “1”, as in JSON."""
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    ("float", r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def construct_yaml_map(loader, node):
    return loader.construct_mapping(node)


def construct_yaml_int(loader, node):
    """To the core schema `010` is ten."""
    text = node.value
    return int(text, 0) if text.startswith(("0o", "0x")) else int(text)


CoreLoader.add_constructor("tag:yaml.org,2002:map", construct_yaml_map)
CoreLoader.add_constructor("tag:yaml.org,2002:int", construct_yaml_int)


def load(text):
    return yaml.load(text, Loader=CoreLoader)


def front_matter(text):
    return load(re.match(r"---\s*\n(.*?)^---\s*$", text, flags=re.S | re.M)[1]) or {}


def components(text, names):
    """The components in a text: their names and what stands in them."""
    for match in re.finditer(r"^(?P<fence>```+)(?P<name>[a-z-]+)[ \t]*\n(?P<yaml>.*?)^(?P=fence)`*[ \t]*$", text, flags=re.S | re.M):
        if match["name"] in names:
            yield match["name"], load(match["yaml"]) or {}

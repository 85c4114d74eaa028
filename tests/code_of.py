"""The source of netstart as trees: what it imports, which texts stand in it, and which sentences it asks for."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import netstart

PACKAGE = Path(netstart.__file__).parent
KEY = re.compile(r"[a-z]+(-[a-z0-9_]+)+")
SPEAKERS = {
    "words": 0,
    "self": 0,
    "_words": 0,
    "Message": 0,
    "_asked": 0,
    "trouble": 1,
    "_say": 1,
    "_known": 1,
    "_problem": 1,
}
"""What says a sentence, and which argument is its key."""
NO_FACTS = {"is_key"}
"""Named arguments of speakers that are no fact."""


@dataclass(frozen=True)
class Module:
    """One module of netstart."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def lines(self) -> int:
        return self.path.read_text(encoding="utf-8").count("\n")


@dataclass(frozen=True)
class Saying:
    """One place in the code where a sentence is asked for: its key, or the pattern of its key."""

    at: str
    key: re.Pattern[str]
    facts: frozenset[str] | None
    """What is given to go into the sentence; None where that cannot be seen."""


def modules() -> tuple[Module, ...]:
    return tuple(_module(path) for path in sorted(PACKAGE.rglob("*.py")))


def _module(path: Path) -> Module:
    parts = ["netstart", *path.relative_to(PACKAGE).with_suffix("").parts]
    name = ".".join(parts).removesuffix(".__init__")
    return Module(name, path, ast.parse(path.read_text(encoding="utf-8")))


def imported(module: Module) -> Iterator[str]:
    """Yield every module that a module imports, except for types only."""
    for node in _without_types(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name} imports from where it stands"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if _is_module(whole) else str(node.module)


def _is_module(name: str) -> bool:
    path = PACKAGE.joinpath(*name.split(".")[1:])
    return name.startswith("netstart.") and (path.with_suffix(".py").is_file() or (path / "__init__.py").is_file())


def _without_types(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from _without_types(child)


def texts(module: Module) -> Iterator[tuple[str, str]]:
    """Yield every text in the code with its place; docstrings are none."""
    told = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield f"{module.name}:{node.lineno}", node.value


def sayings(module: Module) -> Iterator[Saying]:
    """Yield every sentence that a module asks for by a key that can be seen."""
    for scope, call in _calls(module.tree, module.tree):
        name = _name(call.func)
        if name not in SPEAKERS or len(call.args) <= SPEAKERS[name]:
            continue
        at = SPEAKERS[name]
        for key in _keys(call.args[at], scope, module.tree):
            yield Saying(f"{module.name}:{call.lineno}", key, _facts(call, name, at))


def _calls(node: ast.AST, scope: ast.AST) -> Iterator[tuple[ast.AST, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield scope, child
        yield from _calls(child, child if isinstance(child, ast.FunctionDef) else scope)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _facts(call: ast.Call, name: str, at: int) -> frozenset[str] | None:
    if name == "_known" or any(keyword.arg is None for keyword in call.keywords):
        return None
    given = {str(keyword.arg) for keyword in call.keywords} - NO_FACTS
    if name == "Message" and len(call.args) > at + 1:
        facts = call.args[at + 1]
        if not isinstance(facts, ast.Dict):
            return None
        given |= {key.value for key in facts.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
    return frozenset(given)


def _keys(node: ast.expr, scope: ast.AST, tree: ast.AST) -> Iterator[re.Pattern[str]]:
    """Yield what a key can be: itself, either of two, one of a mapping, one of what a name can stand for."""
    match node:
        case ast.Constant(value=str(key)):
            if key:
                yield re.compile(re.escape(key))
        case ast.IfExp():
            yield from _keys(node.body, scope, tree)
            yield from _keys(node.orelse, scope, tree)
        case ast.JoinedStr():
            parts = (re.escape(str(p.value)) if isinstance(p, ast.Constant) else "(.+)" for p in node.values)
            yield re.compile("".join(parts))
        case ast.Subscript(value=ast.Name(id=name)):
            yield from _meant(name, tree)
        case ast.Name(id=name):
            yield from _meant(name, scope)


def _meant(name: str, scope: ast.AST) -> Iterator[re.Pattern[str]]:
    """Yield every key that is given to a name in some scope."""
    for node in ast.walk(scope):
        targets: list[ast.expr] = []
        value: ast.expr | None = None
        match node:
            case ast.Assign():
                targets, value = node.targets, node.value
            case ast.AnnAssign():
                targets, value = [node.target], node.value
            case ast.For() | ast.comprehension():
                targets, value = [node.target], node.iter
        if value is not None and any(getattr(target, "id", "") == name for target in targets):
            for one in ast.walk(value):
                if isinstance(one, ast.Constant) and isinstance(one.value, str) and KEY.fullmatch(one.value):
                    yield re.compile(re.escape(one.value))


def cycles(graph: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    """Return every way in which modules import each other in a circle, as the first circle found from each."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        if name in way:
            found.append((*way[way.index(name) :], name))
        elif name not in done:
            for next_ in sorted(graph.get(name, ())):
                walk(next_, (*way, name))
            done.add(name)

    for name in sorted(graph):
        walk(name, ())
    return found

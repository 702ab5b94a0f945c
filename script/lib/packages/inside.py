"""The files that go inside the program, as assembly: see Sources/CProgramFiles."""

import subprocess


def names(root):
    """The resources of the modules by their names in the program, sorted as git has them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "Sources/*/Resources/*"], cwd=root, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    found = {}
    for path in filter(None, listed.split("\0")):
        _, module, _, rest = path.split("/", 3)
        found[f"{module}/{rest}"] = root / path
    return dict(sorted(found.items(), key=lambda pair: pair[0].encode()))


def assembly(files, commit, day):
    """For the assembler of gcc or clang, on machines of 64 bits."""
    text = [".section .rodata"]
    table = [".section .data.rel.ro,\"aw\"", ".balign 8", ".globl baken_linked_files", "baken_linked_files:"]
    for number, (name, path) in enumerate(files.items()):
        size = path.stat().st_size
        text += [f'name{number}: .asciz "{escaped(name)}"', f'bytes{number}: .incbin "{escaped(str(path))}"']
        table.append(f"  .quad name{number}, bytes{number}, {size}")
    table.append("  .quad 0, 0, 0")
    for symbol, value in (("baken_linked_commit", commit), ("baken_linked_day", day)):
        text += [f".globl {symbol}", f'{symbol}: .asciz "{escaped(value)}"']
    # Says that the stack holds no code: without it, the linker would let all of the program run code there.
    return "\n".join(text + table + ['.section .note.GNU-stack,"",@progbits']) + "\n"


def escaped(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')

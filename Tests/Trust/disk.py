"""Renders that are killed, interrupted, refused by the system or done twice at the same time."""
import hashlib, os, random, signal, subprocess, time

from estates import TwoVersions, write


class Disk:
    """Each try changes the model to its other version, disturbs a render, and looks at the disk."""

    kinds = ["kills", "signals", "errors", "pairs", "locks"]
    needs = {"errors": "strace"}

    def __init__(self, tfgen, seed):
        self.random, self.estate = random.Random(seed), TwoVersions(tfgen)
        self.first, self.second = self.estate.known(1), self.estate.known(2)
        self.usual, self.at = self.duration(), 2

    def drop(self):
        self.estate.drop()

    def duration(self):
        self.estate.model(1)
        began = time.monotonic()
        self.estate.finish(self.estate.start())
        took = time.monotonic() - began
        self.estate.known(2)
        return took

    def turn(self):
        """The model is changed to the other version. Gives what is there and what is to come."""
        old, self.at = (self.first, self.second)[self.at - 1], 3 - self.at
        self.estate.model(self.at)
        return old, (self.first, self.second)[self.at - 1]

    def repaired(self, new):
        process = self.estate.start()
        messages = self.estate.finish(process)
        if process.returncode != 0 or self.estate.tree() != new or self.estate.leftovers():
            return f"the next render does not repair: {messages.strip()[:200]}"
        return None if self.mine() else "a file of a person's changed"

    def mine(self):
        with open(self.estate.folder + "/mine/terragrunt.hcl") as file:
            return file.read() == "mine"

    def mixture(self, old, new):
        """What a reader may see after a kill: each file old or new."""
        for path, digest in self.estate.tree().items():
            if not path.endswith("tfgen.lock") and digest not in (old.get(path), new.get(path)):
                return f"torn: {path}"
        return None

    def kills(self):
        old, new = self.turn()
        process = self.estate.start()
        time.sleep(self.random.uniform(0, self.usual))
        process.kill()
        self.estate.finish(process)
        return self.mixture(old, new) or self.repaired(new)

    def signals(self):
        old, new = self.turn()
        number = self.random.choice([signal.SIGINT, signal.SIGTERM])
        process = self.estate.start(preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
        time.sleep(self.random.uniform(0, self.usual))
        process.send_signal(number)
        messages = self.estate.finish(process)
        tree, status = self.estate.tree(), process.returncode
        if tree not in (old, new):
            return f"half is new after signal {number}, status {status}"
        if self.estate.leftovers():
            return f"leftovers after signal {number}: {self.estate.leftovers()}"
        # -number: it came before tfgen began to write. 0: it came after the end.
        if status not in (-number, 128 + number, 0) or (status == 0 and tree == old):
            return f"status {status} after signal {number}: {messages.strip()[-200:]}"
        if status == 128 + number and "interrupted" not in messages:
            return f"nothing is said of signal {number}: {messages.strip()[-200:]}"
        return self.repaired(new)

    CALLS = ["openat", "write", "renameat", "renameat2", "mkdirat", "unlinkat", "linkat", "fchmod", "fstat", "read"]
    ERRORS = ["ENOSPC", "EACCES", "EIO", "EROFS", "EMFILE", "ENOMEM", "EDQUOT"]

    def errors(self):
        old, new = self.turn()
        call, error = self.random.choice(self.CALLS), self.random.choice(self.ERRORS)
        # Calls of the loader come first; the later ones are tfgen's own.
        inject = f"{call}:error={error}:when={self.random.randint(1, 60)}"
        if self.random.random() < 0.7:
            inject = f"{call}:error={error}:when={self.random.randint(1, 400)}" + self.random.choice(["", "+"])
        process = self.estate.start(["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=" + call, "-e", "inject=" + inject])
        messages, tree = self.estate.finish(process), self.estate.tree()
        # What fails again and again cannot be undone either: then that is said.
        isSaid = process.returncode != 0 and "could not be put back" in messages
        if tree not in (old, new) and not isSaid:
            return f"{inject}: half is new, status {process.returncode}: {messages.strip()[:300]}"
        if process.returncode == 0 and tree != new:
            return f"{inject}: says done and is not"
        if process.returncode < 0:
            return f"{inject}: ended by signal {-process.returncode}"
        if process.returncode == 0 and "error" in messages:
            return f"{inject}: an error with status 0"
        return self.repaired(new)

    def pairs(self):
        old, new = self.turn()
        processes = [self.estate.start(), self.estate.start()]
        messages = [self.estate.finish(process) for process in processes]
        if all(process.returncode != 0 for process in processes):
            return f"neither of two wrote: {messages}"
        return self.repaired(new)

    LIES = ["estate.hcl", "../estate.hcl", ".git/HEAD", "sub/.terraform/x", "mine.estate.hcl", "/etc/hostname",
            "../templates/q/main.tf", "notes.md", "../mine/terragrunt.hcl", "a1/.terraform.lock.hcl"]

    def locks(self):
        _, new = self.turn()
        lie, live = self.random.choice(self.LIES), self.estate.folder + "/live"
        path, lock = os.path.join(live, lie), live + "/tfgen.lock"
        isOwn = not os.path.exists(path)
        if isOwn:
            write(path, "theirs")
        with open(path, "rb") as file:
            before = file.read()
        with open(lock) as file:
            good = file.read()
        # A hash of another text never makes the file tfgen's. One of this text does, but for what tfgen never touches.
        mayGo = lie in ("notes.md", "a1/.terraform.lock.hcl")
        digest = hashlib.sha256(b"another" if mayGo else before).hexdigest()
        write(lock, good + f"{digest}  {lie}\n")
        self.estate.finish(self.estate.start())
        with open(path, "rb") as file:
            if file.read() != before:
                return f"a lock made tfgen change {lie}"
        if isOwn:
            os.remove(path)
        write(lock, good)
        return self.repaired(new)

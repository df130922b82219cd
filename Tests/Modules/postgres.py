#!/usr/bin/env python3
"""Runs the SQL script of the module database/project against a real PostgreSQL.

    postgres.py MODULES_OUT

Terraform writes the script, as the module's output `sql` would have it. A server is started in a temporary folder, without
network; its master user is no superuser, as in RDS. The script is run for two projects, again with another password, and
again without a statement timeout. Exit status 77: there is no Terraform or no PostgreSQL. PG_BIN names the folder with
PostgreSQL's programs; otherwise the usual places are searched.
"""
import glob
import json
import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PASSWORD = "it's \"quoted\" \\ $HOME `x`"
failures = []


def programs():
    """The folder with initdb, pg_ctl and psql of the newest PostgreSQL."""
    names = [os.environ["PG_BIN"]] if "PG_BIN" in os.environ else []
    names += sorted(glob.glob("/usr/lib/postgresql/*/bin") + glob.glob("/usr/local/pgsql/bin"), reverse=True)
    names += [str(Path(path).resolve().parent) for path in [shutil.which("initdb")] if path]
    return next((name for name in names if all(Path(name, tool).exists() for tool in ["initdb", "pg_ctl", "psql"])), None)


class Server:
    """PostgreSQL in a folder, reached by a socket in it. It does not run as root, so root hands it to somebody else."""

    def __init__(self, binaries, folder):
        self.binaries, self.folder = Path(binaries), Path(folder)
        self.user = None
        if os.geteuid() == 0:
            self.user = next(name for name in ["postgres", "nobody"] if name in {entry.pw_name for entry in pwd.getpwall()})
            shutil.chown(folder, self.user)

    def run(self, tool, *arguments, **options):
        return subprocess.run(
            [self.binaries / tool, *arguments], user=self.user, cwd=self.folder, text=True, capture_output=True,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PGHOST": str(self.folder), **options.pop("env", {})}, **options)

    def start(self):
        data = self.folder / "data"
        must(self.run("initdb", "--pgdata", data, "--username", "root_of_server", "--auth", "trust", "--encoding", "UTF8"))
        (data / "pg_hba.conf").write_text("local all root_of_server,master trust\nlocal all all scram-sha-256\n")
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off -c log_statement=ddl"
        must(self.run("pg_ctl", "--pgdata", data, "--log", self.folder / "log", "--options", options, "--wait", "start"))
        must(self.psql("root_of_server", "postgres", "CREATE ROLE master LOGIN CREATEDB CREATEROLE"))
        must(self.psql("root_of_server", "postgres", "CREATE ROLE rds_iam; GRANT rds_iam TO master WITH ADMIN OPTION"))

    def stop(self):
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--mode", "immediate", "stop")

    def psql(self, user, database, sql, password=""):
        arguments = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--no-password"]
        return self.run(
            "psql", *arguments, "--username", user, "--dbname", database, "--command", sql, env={"PGPASSWORD": password})

    def script(self, sql, password):
        """As the comment at the script's beginning says, twice."""
        path = self.folder / "script.sql"
        path.write_text(sql)
        for _ in range(2):
            must(self.run(
                "psql", "--no-psqlrc", "--quiet", "--username", "master", "--dbname", "postgres",
                f"--set=password={password}", "--file", path))


def must(result):
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, result.args))}\n{result.stdout}{result.stderr}")
    return result


class Answer:
    """Something found out without a program, as if one had printed it."""

    returncode, stderr = 0, ""

    def __init__(self, value):
        self.stdout = str(value)


def expect(what, result, answer=None, fails=None):
    """An answer of one value, or an error message that contains `fails`."""
    if fails is not None:
        good = result.returncode != 0 and fails in result.stderr
    else:
        good = result.returncode == 0 and result.stdout.strip() == answer
    print(f"{'ok    ' if good else 'FAILED'} {what}")
    if not good:
        failures.append(what)
        print(f"       {result.stdout}{result.stderr}")


def script(module, **inputs):
    """The module's script for these inputs. What stands before the first resource in main.tf needs no provider."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ["variables.tf", "sql.tf"]:
            shutil.copy(module / name, folder)
        main = (module / "main.tf").read_text()
        Path(folder, "main.tf").write_text(re.split(r"^(?:#[^\n]*\n)*resource ", main, maxsplit=1, flags=re.M)[0])
        settings = {"TF_CLI_CONFIG_FILE": os.devnull, "CHECKPOINT_DISABLE": "1"}
        Path(folder, "test.auto.tfvars.json").write_text(json.dumps({"host": "db.example.com", **inputs}))
        answer = must(subprocess.run(
            ["terraform", "console"], cwd=folder, input="jsonencode(local.sql)\n", text=True, capture_output=True,
            env={**os.environ, **settings}))
        return json.loads(json.loads(answer.stdout))


def check(server, module):
    # The server logs statements of DDL here. Where the master user may turn that off for itself, the script does.
    settings = "log_statement, log_min_duration_statement, log_min_error_statement"
    must(server.psql("root_of_server", "postgres", f"GRANT SET ON PARAMETER {settings} TO master"))
    server.script(script(module, name="quiet"), "a password to be kept")
    log = (server.folder / "log").read_text()
    expect("the server's log has the roles", Answer("CREATE ROLE rds_iam" in log), "True")
    expect("and no password", Answer("a password to be kept" in log), "False")
    must(server.psql("root_of_server", "postgres", f"REVOKE SET ON PARAMETER {settings} FROM master"))

    server.script(script(module, name="tokens", sign_in="iam"), "")
    expect("a user of IAM has no password", server.psql(
        "root_of_server", "postgres", "SELECT rolpassword IS NULL FROM pg_authid WHERE rolname = 'tokens_user'"), "t")
    expect("and is one of those who sign in with tokens", server.psql(
        "master", "postgres", "SELECT pg_has_role('tokens_user', 'rds_iam', 'member')"), "t")

    server.script(script(module, name="orders", statement_timeout=1500, connection_limit=3), "first")
    server.script(script(module, name="billing", username="biller"), "billing")
    ask = lambda sql, password="first", user="orders_user", database="orders": server.psql(user, database, sql, password)

    expect("the user signs in", ask("SELECT current_user"), "orders_user")
    expect("and owns the database", ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'orders'"), "orders_user")
    expect("and makes tables", ask("CREATE TABLE t (i int); INSERT INTO t VALUES (1); SELECT i FROM t"), "1")
    expect("with a statement timeout", ask("SHOW statement_timeout"), "1500ms")
    expect("that ends a statement", ask("SELECT pg_sleep(5)"), fails="statement timeout")
    expect("and a connection limit", ask("SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user"), "3")
    expect("the user makes no databases", ask("CREATE DATABASE other"), fails="permission denied")
    expect("nor users", ask("CREATE ROLE other"), fails="permission denied")
    expect("another project signs in to its own", ask("SELECT 1", "billing", "biller", "billing"), "1")
    expect("and not to this one", ask("SELECT 1", "billing", "biller"), fails="permission denied for database")
    expect("a wrong password is refused", ask("SELECT 1", "wrong"), fails="password authentication failed")

    server.script(script(module, name="orders", connection_limit=5), PASSWORD)
    expect("run again, the new password counts", ask("SELECT 1", PASSWORD), "1")
    expect("and the old one does not", ask("SELECT 1"), fails="password authentication failed")
    expect("the tables are there", ask("SELECT i FROM t", PASSWORD), "1")
    expect("the limit is the new one", ask("SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user", PASSWORD), "5")
    expect("and the timeout is gone", ask("SHOW statement_timeout", PASSWORD), "0")


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: postgres.py MODULES_OUT")
    binaries = programs()
    if not binaries or not shutil.which("terraform"):
        print(f"{'terraform' if binaries else 'PostgreSQL'} is not installed", file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(binaries, folder)
        server.start()
        try:
            version = server.psql("master", "postgres", "SHOW server_version").stdout.strip()
            print(f"PostgreSQL {version}")
            check(server, Path(sys.argv[1], "database/project"))
        finally:
            server.stop()
    print(f"{len(failures)} failed" if failures else "all as the script promises")
    sys.exit(1 if failures else 0)


main()

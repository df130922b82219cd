import TestSupport
import Testing

@testable import Diagnostics

/// Secrets under names and in commands, in each way in which people write them: a hundred forms, each with many names and
/// secrets, and at each place where a line may stand.
@Suite struct SecretFormsTests {
    static let names = [
        "password", "db_password", "api_key", "auth_token", "client_secret", "secret_key", "passphrase",
        "DB_PASSWORD", "API_TOKEN", "PGPASSWORD", "SMTP_PASS", "SECRET_KEY", "MASTER_PWD",
        "ApiToken", "dbPassword", "clientSecret", "APIKey", "masterUserPassword", "accessToken", "x-api-key",
        "db-password", "auth-token",
    ]

    static let secrets = [
        "hunter2x", "Tr0ub4dor&3", "s3cr3t", "correcthorse", "p@ss-w0rd!", "aGVsbG8rd29ybGQ=", "$ecr3tpw",
    ]

    /// `NAME` is the name and `VALUE` the secret.
    static let named: [String] = [
        "NAME = \"VALUE\"", "  NAME    = \"VALUE\" # why", "x = { NAME = \"VALUE\", user = \"app\" }",
        "x = { \"NAME\" = \"VALUE\" }", "x = { \"NAME\" : \"VALUE\", \"user\" : \"app\" }",
        "{\"NAME\":\"VALUE\",\"user\":\"app\"}", "{\"a\":{\"NAME\":\"VALUE\"},\"user\":\"app\"}",
        "x = \"{\\\"NAME\\\":\\\"VALUE\\\",\\\"user\\\":\\\"app\\\"}\"",
        "NAME = var.a ? \"VALUE\" : \"VALUE\"", "NAME = [\"VALUE\", \"VALUE\"]",
        "NAME = {\n  a = \"VALUE\"\n  b = \"VALUE\"\n}\nuser = \"app\"",
        "NAME = [\n  \"VALUE\",\n  \"VALUE\",\n]\nuser = \"app\"",
        "NAME = <<EOT\nVALUE\nEOT\nuser = \"app\"", "NAME = <<-EOT\n  VALUE\n  EOT\nuser = \"app\"",
        "x = [{ name = \"NAME\", value = \"VALUE\" }, { name = \"user\", value = \"app\" }]",
        "name  = \"NAME\"\nvalue = \"VALUE\"\n",
        "variable \"NAME\" {\n  type    = string\n  default = \"VALUE\"\n}\nvariable \"user\" {\n  default = \"app\"\n}",
        "variable \"NAME\" { default = \"VALUE\" }", "# NAME = \"VALUE\"", "// NAME: \"VALUE\"",
        "x = { Key = \"NAME\", Value = \"VALUE\" }",
        "NAME: VALUE", "  NAME: VALUE", "- NAME: VALUE", "NAME: 'VALUE'", "NAME: \"VALUE\"", "NAME: VALUE # why",
        "NAME: |\n  VALUE\nuser: app", "NAME:\n  - VALUE\n  - VALUE\nuser: app", "NAME:\n- VALUE\nuser: app",
        "NAME:\n  a: VALUE\n  username: app\nuser: app",
        "NAME=VALUE", "export NAME=VALUE", "  NAME=VALUE cmd --flag", "NAME='VALUE' cmd", "NAME=\"VALUE\"",
        "NAME = VALUE", "export NAME=VALUE; echo app", "docker run -e NAME=VALUE app", "# NAME: VALUE", "# NAME=VALUE",
        "# NAME = VALUE", "echo NAME=VALUE > app",
        "- name: NAME\n  value: VALUE\n- name: user\n  value: app", "{NAME: VALUE, user: app}",
        "https://host/path?NAME=VALUE&user=app", "<NAME>VALUE</NAME>", "Environment=NAME=VALUE",
        "helm --set db.NAME=VALUE,user=app",
        "ENV NAME VALUE", "ENV NAME \"VALUE\"", "ENV NAME 'VALUE'", "ENV NAME=VALUE OTHER=app",
        "ARG NAME=VALUE", "ARG NAME=\"VALUE\"", "RUN --mount=type=cache NAME=VALUE make app", "setenv NAME VALUE",
        "setenv NAME 'VALUE'; echo app", "set -x NAME VALUE", "set -gx NAME VALUE; and echo app",
        "set --export --global NAME \"VALUE\"", "export NAME VALUE", "export NAME VALUE; echo app", "SetEnv NAME VALUE",
        "setx NAME VALUE /M", "launchctl setenv NAME VALUE", "tmux set-environment -g NAME VALUE",
        "fastcgi_param NAME VALUE;", "npm config set NAME VALUE", "aws configure set NAME VALUE --profile app",
        "x = \"set -x NAME VALUE\"", "user_data = \"FROM app\\nENV NAME VALUE\\nRUN app\"",
        "user_data = \"#!/bin/sh\\nexport NAME=VALUE\\necho app\"", "user_data = \"NAME: VALUE\\nuser: app\\n\"",
        "x = \"{NAME: VALUE, user: app}\"", "x = \"NAME=VALUE\"", "command = [\"--set\", \"NAME=VALUE\", \"app\"]",
    ]

    static let options: [String] = [
        "cmd --NAME VALUE --user app", "cmd --NAME=VALUE --user app", "cmd --NAME 'VALUE' app",
        "cmd --NAME \"VALUE\" app", "x = \"cmd --NAME VALUE app\"", "cmd \\\n  --NAME VALUE \\\n  app",
    ]

    static let commands: [String] = [
        "curl -u user:VALUE https://app", "curl --user user:VALUE https://app", "curl -u 'user:VALUE' app",
        "mysql -u root -p'VALUE' app", "mysql -pVALUE app", "mysqldump -h app -pVALUE db", "sshpass -p VALUE ssh app",
        "sshpass -p'VALUE' ssh app",
        "PGPASSWORD=VALUE psql app", "docker login -u app -p VALUE host", "redis-cli -a VALUE ping",
        "Authorization: Bearer VALUE", "curl -H \"Authorization: Bearer VALUE\" app",
        "curl -H 'Authorization: Basic VALUE' app",
        "Authorization = \"Bearer VALUE\"", "headers = { Authorization = \"Bearer VALUE\", user = \"app\" }",
        "\"Authorization\": \"token VALUE\"", "curl -H 'x-api-key: VALUE' app",
        "CREATE USER app WITH PASSWORD 'VALUE';", "CREATE USER app IDENTIFIED BY 'VALUE';",
        "ALTER USER app PASSWORD 'VALUE'", "Server=app;Password=VALUE;user=app", "x = \"Bearer VALUE\"",
        "user_data = \"mysql -pVALUE app\"", "type = \"SecureString\"\nvalue = \"VALUE\"\n",
        "value = \"VALUE\"\ntype = \"SecureString\"\n", "x = { type = \"SecureString\", value = \"VALUE\" }",
        "secret_string = \"VALUE\"", "secret_string = jsonencode({ user = \"app\", pin = \"VALUE\" })",
        "passwords = [\"VALUE\", \"VALUE\"]", "tokens = { a = \"VALUE\" }\nuser = \"app\"",
        // However the lines are indented.
        "passwords = [\n\"VALUE\",\n\"VALUE\"\n]\nuser = \"app\"",
        "tokens = {\na = {\nb = \"VALUE\"\n}\nc = \"VALUE\"\n}\nuser = \"app\"",
        "{ \"passwords\": [\n\"VALUE\", \"VALUE\"\n],\n\"user\": \"app\"\n}",
        "credentials = { user = \"app\", code = \"VALUE\" }", "password_wo = \"VALUE\"",
        "value_wo = 1\nsecret_string_wo = \"VALUE\"", "machine app login user password VALUE",
        "spring.datasource.password=VALUE", "spring:\n  datasource:\n    password: VALUE\n    user: app",
        "echo 'app:VALUE' | chpasswd", "-----BEGIN RSA PRIVATE KEY-----\nVALUE\n-----END RSA PRIVATE KEY-----\napp",
        "key = \"-----BEGIN PRIVATE KEY-----\\nVALUE\\n-----END PRIVATE KEY-----\"\nuser = \"app\"",
        "key = <<EOT\n-----BEGIN EC PRIVATE KEY-----\nVALUE\nVALUE\n-----END EC PRIVATE KEY-----\nEOT\nuser = \"app\"",
    ]

    static let plain: [String] = [
        "password_length = 20", "secret_arn = \"arn:aws:secretsmanager:us-east-1:111111111111:secret:db\"",
        "token_ttl = 3600", "token_ttl = \"1h\"", "kms_key_id = \"alias/x\"", "key = \"value\"",
        "manage_master_user_password = true", "secret_name = \"x\"", "password = \"${var.password}\"",
        "password = var.password", "password = random_password.this.result", "password = module.db.password",
        "password = dependency.db.outputs.password", "password = local.pw",
        "password = data.aws_secretsmanager_secret_version.this.secret_string",
        "password = jsondecode(local.x).password", "password = null",
        "type = object({ password = string, token = optional(string) })", "http_tokens = \"required\"",
        "id-token: write", "secrets: inherit", "max_tokens = 4096", "allow_credentials = true",
        "authorization = \"AWS_IAM\"",
        "authorization_type = \"NONE\"", "authorization = \"COGNITO_USER_POOLS\"",
        "arn:aws:secretsmanager:us-east-1:111111111111:secret:db-1",
        "secrets = [{ name = \"DB_PASSWORD\", valueFrom = \"arn:aws:ssm:x\" }]",
        "secrets = [\"shop-db\", \"shop-api\"]", "credentials = { username = \"admin\" }",
        "recovery_window_in_days = 7", "for_each = { for k, v in var.passwords : k => v }",
        "password: ${{ secrets.DB_PASSWORD }}", "PASSWORD=$DB_PASSWORD cmd",
        "PASSWORD=${DB_PASSWORD} cmd", "PASSWORD=$(cat /run/secrets/x)", "--password-stdin", "--password <password>",
        "mkdir -p dir/x", "docker run -u 1000:1000 -p 8080:80 app", "sort_key = \"a\"", "hash_key = \"id\"",
        "public_key = \"ssh-rsa AAAAB3\"",
        "password = each.value.password", "password = each.value", "secret_id = aws_secretsmanager_secret.this.id",
        "token = \"${data.x.y.token}\"", "the token of the user is read from Secrets Manager",
        "The password must have at least 12 characters.",
        "# the password: see the README of the module", "min_password_length = 14", "require_numbers = true",
        "password_reuse_prevention = 24", "aws_secretsmanager_secret_version.this: secret changed",
        "enable_key_rotation = true",
        "access_key_id = \"x\"", "api_key_source = \"HEADER\"", "api_key_required = true",
        "encryption_key_arn = \"arn:aws:kms:x\"", "kms_master_key_id = \"alias/aws/sqs\"",
        "password = (known after apply)", "secret = (sensitive)",
        "output \"password\" {\n  value = random_password.this.result\n}",
        "variable \"password\" {\n  type      = string\n  sensitive = true\n}",
        "x = [for u in var.users : { name = u.name, password = u.password }]", "dynamic \"secret\" {",
        "secret = aws_x.this[0].arn",
        "password = try(var.password, null)", "sse_customer_key = null", "if password == \"\" {",
        "token = get_env(\"TOKEN\")", "pass: all", "bypass = \"x\"", "compass = \"north\"", "-u app:app", "user:group",
        "key: value", "tokens: 5", "ENV PATH /usr/bin", "ENV DB_PASSWORD_FILE /run/secrets/db",
        "ENV DB_PASSWORD ${DB_PASSWORD}",
        "ARG DB_PASSWORD", "set -e", "set -x", "set -eu PASSWORD=$1", "set -x DB_PASSWORD (cat /run/secrets/db)",
        "setenv TOKEN $TOKEN", "set the password in the console", "export the token to a file", "export TOKEN",
        "set password policy for users",
    ]

    static let forms = named + options + commands

    /// A form with each name, and with one secret after the other: texts with `VALUE` in them, and the secrets for it.
    private func texts(_ form: String) -> [(text: String, secret: String)] {
        let isOption = form.contains("--NAME")
        let names = form.contains("NAME") ? (isOption ? ["password", "api-key", "client-secret"] : Self.names) : [""]
        let texts = names.map { form.replacing("NAME", with: $0) }
        let secrets = Self.secrets
        if texts.count == 1 { return secrets.map { (texts[0], $0) } }
        return texts.enumerated().map { ($0.element, secrets[$0.offset % secrets.count]) }
    }

    private func hiding(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for range in SecretLines(in: bytes[...]).ranges.reversed() {
            let quotes = bytes[range.lowerBound] == UInt8(ascii: "\"") ? 1 : 0
            bytes.replaceSubrange(
                range.lowerBound + quotes..<range.upperBound - quotes, with: Array("(secret)".utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The secret is hidden, and nothing else but the scheme of a header before it.
    @Test(arguments: forms) func isHidden(_ form: String) {
        for (text, secret) in texts(form) {
            var shown = hiding(text.replacing("VALUE", with: secret))
            var wanted = text.replacing("VALUE", with: "(secret)")
            if form.contains("PRIVATE") {
                #expect(!shown.contains(secret) && shown.contains("app"))
                continue
            }
            for scheme in ["Bearer ", "Basic ", "token "] {
                shown = shown.replacing(scheme + "(secret)", with: "(secret)")
                wanted = wanted.replacing(scheme + "(secret)", with: "(secret)")
            }
            #expect(shown == wanted)
        }
    }

    private func lines(_ text: String, each sign: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { sign + $0 }.joined(separator: "\n")
    }

    /// The same in a difference, whose signs stay, with the line ends of Windows, in a heredoc and in a comment.
    @Test(arguments: forms) func isHiddenAtEachPlace(_ form: String) {
        for (text, _) in texts(form).prefix(9) { expectHiddenEverywhere(text.replacing("VALUE", with: "hunter2x")) }
    }

    private func expectHiddenEverywhere(_ text: String) {
        let head = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n"
        for sign in ["+", "-", " "] {
            #expect(hiding(head + lines(text, each: sign)) == head + lines(hiding(text), each: sign))
        }
        let ends = text.replacing("\n", with: "\r\n")
        #expect(hiding(ends) == hiding(text).replacing("\n", with: "\r\n"))
        #expect(hiding(hiding(text)) == hiding(text))
        #expect(!hiding("a = <<-EOT\n\(lines(text, each: "  "))\n  EOT\n").contains("hunter2x"))
        guard !text.contains("\n"), !text.contains("<<") else { return }
        for before in ["    ", "# ", "    # ", "// "] { #expect(!hiding(before + text).contains("hunter2x")) }
    }

    @Test(arguments: plain) func isNoSecret(_ text: String) {
        #expect(hiding(text) == text)
        #expect(hiding("@@\n\n@@ -1 +1 @@\n" + lines(text, each: "+")).hasSuffix(lines(text, each: "+")))
    }

    /// In a Dockerfile the value reaches to the end of the line.
    @Test func wholeLine() {
        #expect(hiding("ENV DB_PASSWORD correct horse battery\nRUN app") == "ENV DB_PASSWORD (secret)\nRUN app")
    }

    /// A text without its secrets has the same lines.
    @Test(arguments: forms) func linesStay(_ form: String) {
        let text = form.replacing("NAME", with: "password").replacing("VALUE", with: "hunter2x")
        #expect(String(decoding: SecretLines.hiding(Array(text.utf8)), as: UTF8.self) == hiding(text))
        #expect(hiding(text).count { $0 == "\n" } == text.count { $0 == "\n" })
    }

    /// A difference may begin in the middle of a key.
    @Test func cutKeys() {
        let line = String(repeating: "aB3dE5gH7jK9mN1p", count: 4)
        let key = " \(line)\n-\(line)\n+\(line)\n aB3=\n -----END PRIVATE KEY-----\n rest"
        #expect(
            hiding("@@\n@@ -1 +1 @@\n" + key)
                == "@@\n@@ -1 +1 @@\n (secret)\n-(secret)\n+(secret)\n (secret)\n -----END PRIVATE KEY-----\n rest")
    }

    /// Twice the text takes about twice the time, whatever is open in it.
    @Test(arguments: [
        "ENV password $(", "set -x password $", "setenv ", "{", "[", "\"${", "password = [", "a = \"", "'",
        "password: ", "-----BEGIN ", "<password>", "-u a:",
    ])
    func longTextsTakeNoLonger(_ beginning: String) {
        func time(_ count: Int) -> Double {
            let text = Array(String(repeating: beginning, count: count / beginning.utf8.count).utf8)
            let runs = (0..<3).map { _ in processorSeconds { _ = SecretLines(in: text[...]) } }
            return runs.min() ?? 0
        }
        #expect(time(80_000) < time(20_000) * 12 + 0.02)
    }
}

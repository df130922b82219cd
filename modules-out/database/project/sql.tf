locals {
  # No password stands in the script: whoever runs it takes the password from the secret.
  password_command = "aws secretsmanager get-secret-value --secret-id ${local.secret_name} --query SecretString --output text | jq -r .password"

  postgres_timeout = var.statement_timeout == null ? "RESET statement_timeout" : "SET statement_timeout = ${var.statement_timeout}"

  postgres_sql = <<-SQL
    -- Database and user of ${var.name}. May be run again at any time: it only makes what is missing.
    -- As the master user, from where the server can be reached:
    --   psql "host=${var.host} port=${local.port} dbname=postgres user=MASTER sslmode=require" \
    ${local.has_secret ? "--     --set=password=\"$(${local.password_command})\" \\" : "--     --set=ON_ERROR_STOP=on \\"}
    --     --file=THIS_FILE

    \set ON_ERROR_STOP on

    -- No password shall stand in the server's log. Where the master user may not say so for itself, the server's own
    -- log_statement has to be none, as in the modules database/aurora and database/rds.
    DO $$
    DECLARE
      setting text[];
    BEGIN
      FOREACH setting SLICE 1 IN ARRAY ARRAY[
        ['log_statement', 'none'], ['log_min_duration_statement', '-1'], ['log_min_error_statement', 'panic']
      ] LOOP
        BEGIN
          PERFORM set_config(setting[1], setting[2], false);
        EXCEPTION WHEN insufficient_privilege THEN
          RAISE DEBUG '% stays as the server has it', setting[1];
        END;
      END LOOP;
    END $$;

    SELECT 'CREATE ROLE "${local.username}"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${local.username}') \gexec
    ALTER ROLE "${local.username}" WITH LOGIN CONNECTION LIMIT ${var.connection_limit} PASSWORD ${local.has_secret ? ":'password'" : "NULL"};
    ${local.has_secret ? "-- It signs in with its password." : "GRANT rds_iam TO \"${local.username}\";"}
    GRANT "${local.username}" TO CURRENT_USER;

    SELECT 'CREATE DATABASE "${var.name}" OWNER "${local.username}"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${var.name}') \gexec
    REVOKE ALL ON DATABASE "${var.name}" FROM PUBLIC;
    GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${var.name}" TO "${local.username}";
    ALTER ROLE "${local.username}" IN DATABASE "${var.name}" ${local.postgres_timeout};

    \connect "${var.name}"

    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT ALL ON SCHEMA public TO "${local.username}";
  SQL

  mysql_limits = "REQUIRE SSL WITH MAX_USER_CONNECTIONS ${var.connection_limit}"

  mysql_user = local.has_secret ? local.mysql_password_user : local.mysql_iam_user

  mysql_iam_user = <<-SQL
    CREATE USER IF NOT EXISTS '${local.username}'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';
    ALTER USER '${local.username}'@'%' ${local.mysql_limits};
  SQL

  mysql_password_user = <<-SQL
    SET @statement = CONCAT('CREATE USER IF NOT EXISTS ''${local.username}''@''%'' IDENTIFIED BY ', QUOTE(@password));
    PREPARE statement FROM @statement;
    EXECUTE statement;

    SET @statement = CONCAT('ALTER USER ''${local.username}''@''%'' IDENTIFIED BY ', QUOTE(@password), ' ${local.mysql_limits}');
    PREPARE statement FROM @statement;
    EXECUTE statement;
    DEALLOCATE PREPARE statement;
  SQL

  mysql_sql = <<-SQL
    -- Database and user of ${var.name}. May be run again at any time: it only makes what is missing.
    -- As the master user, from where the server can be reached:
    --   mysql --host=${var.host} --port=${local.port} --user=MASTER --password --ssl-mode=REQUIRED \
    ${local.has_secret ? "--     --init-command=\"SET @password = '$(${local.password_command})'\" < THIS_FILE" : "--     < THIS_FILE"}

    CREATE DATABASE IF NOT EXISTS `${var.name}` CHARACTER SET utf8mb4;

    ${local.mysql_user}

    GRANT ALL PRIVILEGES ON `${var.name}`.* TO '${local.username}'@'%';
  SQL

  sql = var.engine == "postgres" ? local.postgres_sql : local.mysql_sql
}

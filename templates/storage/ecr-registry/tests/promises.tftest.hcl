# What the registry promises: which images are scanned, and where they are copied.

mock_provider "aws" {
  source = "./tests/mocks"
}

run "scanned" {
  command = apply

  assert {
    condition = alltrue([
      aws_ecr_registry_scanning_configuration.this.scan_type == "BASIC",
      jsonencode([for r in aws_ecr_registry_scanning_configuration.this.rule : [r.scan_frequency, [for f in r.repository_filter : [f.filter, f.filter_type]]]]) == jsonencode([["SCAN_ON_PUSH", [["*", "WILDCARD"]]]]),
      length(aws_ecr_replication_configuration.this) == 0,
      output.registry_id == aws_ecr_registry_scanning_configuration.this.registry_id,
    ])
    error_message = "Every image is scanned when it arrives, and none is copied."
  }
}

run "copied" {
  command = apply

  variables {
    destinations        = { near = { region = "us-west-2" }, other = { region = "eu-west-1", account_id = "222222222222" } }
    replicated_prefixes = ["shop/", "base/"]
    scan_type           = "ENHANCED"
  }

  assert {
    condition = alltrue([
      jsonencode([for d in aws_ecr_replication_configuration.this[0].replication_configuration[0].rule[0].destination : [d.region, d.registry_id]]) == jsonencode([["us-west-2", "111111111111"], ["eu-west-1", "222222222222"]]),
      jsonencode([for f in aws_ecr_replication_configuration.this[0].replication_configuration[0].rule[0].repository_filter : [f.filter, f.filter_type]]) == jsonencode([["base/", "PREFIX_MATCH"], ["shop/", "PREFIX_MATCH"]]),
    ])
    error_message = "Images below the prefixes are copied to the given regions and accounts, the own one unless another is said."
  }

  assert {
    condition = alltrue([
      aws_ecr_registry_scanning_configuration.this.scan_type == "ENHANCED",
      jsonencode([for r in aws_ecr_registry_scanning_configuration.this.rule : r.scan_frequency]) == jsonencode(["CONTINUOUS_SCAN"]),
    ])
    error_message = "Enhanced scanning never ends."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_ecr_registry_scanning_configuration.this",
      "aws_ecr_replication_configuration.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_ecr_replication_configuration.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

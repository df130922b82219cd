output "registry_id" {
  type = string
  mock = "111111111111"
}

variable "destinations" {
  rejects = [
    { for i in range(26) : "copy-${i}" => { region = "us-west-2" } },
    { west = { region = "west" } },
    { west = { region = "us-west-2", account_id = "1" } },
  ]
}

variable "replicated_prefixes" {
  rejects = [["Example"]]
}

variable "scan_type" {
  rejects = ["DEEP"]
}

caution "no-copies" {
  condition = length(var.destinations) > 0
  message   = "The images are in one region only: without it no service could start elsewhere."
}

example "scanning" {
  inputs = {}
}

example "copies in another region" {
  inputs = {
    destinations        = { west = { region = "us-west-2" } }
    replicated_prefixes = ["example/"]
    scan_type           = "ENHANCED"
  }
}

example "prefixes without a destination" {
  inputs          = { replicated_prefixes = ["example/"] }
  expect_failures = ["replicated_prefixes"]
}

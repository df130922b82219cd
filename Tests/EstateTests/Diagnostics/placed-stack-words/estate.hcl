estate "shop" {
  templates = "../../Catalog/templates"

  locals {
    cells = ["a", "b"]
  }
}

stack "cell" {
  module "app" {
    source = "service"
    name   = local.tenant
  }
}

stack "other" {
  module "app" {
    source   = "service"
    name     = "other"
    priority = 2
  }
}

account "one" {
  id = "111111111111"

  region "us-east-1" {
    stacks = [{ stack = "cell", nmae = "a", locals = { tenant = "a" } }]
  }
}

account "two" {
  id = "222222222222"

  region "us-east-1" {
    stacks = [{ name = "a" }, { stack = local.cells[0] }, 3, { stack = "cell", locals = "x" }]
  }
}

account "three" {
  id = "333333333333"

  region "us-east-1" {
    stacks = [{ stack = "cell", name = 3.5 }, { stack = "cell", name = "../a" }, { stack = "cel", name = "a" }]
  }
}

account "four" {
  id = "444444444444"

  region "us-east-1" {
    stacks = [{ stack = "cell", for_each = 3, name = "a" }, { stack = "cell", for_each = toset(["a b"]) }]
  }
}

account "five" {
  id = "555555555555"

  region "us-east-1" {
    stacks = [
      { stack = "cell", name = "a", locals = { tenant = "a" } },
      { stack = "other", name = "a" },
      { stack = "cell", name = "a", locals = { tenant = "b" } },
    ]
  }
}

account "six" {
  id = "666666666666"

  region "us-east-1" {
    stacks = [
      { stack = "cell", for_each = local.cells, name = "same", locals = { tenant = each.key } },
      { stack = "cell", stack = "other" },
      { stack = "cell", name = "b", locals = { (local.cells[0]) = "x" } },
    ]
  }
}

account "seven" {
  id = "777777777777"

  region "us-east-1" {
    stacks = [{ stack = "cell", name = "lonely" }, { stack = "cell", name = "x", locals = { tenant = local.tenat } }]
  }
}

account "eight" {
  id = "888888888888"

  region "us-east-1" { stacks = [{ stak = "cell", name = "c" }] }
  region "global" { stacks = [] }
}

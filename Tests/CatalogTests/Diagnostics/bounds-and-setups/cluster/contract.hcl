output "endpoint" {
  type = string
}

variable "priority" {
  within {
    min = 999
    max = 100
  }

  within {
    min = 100
    max = "many"
  }

  within {
    min = 1
    max = 2
    for = "consumer"
  }
}

variable "weight" {
  within {
    min = 1
    max = 2
    for = "consumers"
  }

  within {
    min = 1
  }
}

variable "name" {
  within {
    min = 1
    max = 2
  }
}

configures "kubernetes" {
  host  = output.endpont
  token = var.name
}

configures "kubernetes" {
  host = output.endpoint
}

example "one" {
  inputs = { name = "one", priority = 1, weight = 1 }
}

terraform {
  required_providers {
    datadog = {
      source  = "DataDog/datadog"
      version = "~> 3.60"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
}

resource "random_id" "this" {
  byte_length = 4
}

resource "datadog_monitor" "this" {
  name    = "${var.name}-${random_id.this.hex}"
  type    = "metric alert"
  query   = "avg(last_5m):avg:aws.ec2.cpu{*} > 90"
  message = "It is hot."
}

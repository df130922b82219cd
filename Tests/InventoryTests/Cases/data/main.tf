data "aws_region" "current" {}

data "aws_region" "other" {
  provider = aws.other
}

data "aws_partition" "current" {}

data "aws_availability_zones" "all" {
  state = "available"
}

data "aws_availability_zones" "some" {
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

resource "aws_subnet" "this" {
  count             = length(data.aws_availability_zones.all.names)
  vpc_id            = "vpc-1"
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

resource "aws_ssm_parameter" "places" {
  name  = "places"
  type  = "String"
  value = join(",", [data.aws_region.current.name, data.aws_partition.current.dns_suffix])
  description = data.aws_region.other.name
}

# A provider that tfgen does not know.
resource "random_password" "this" {
  length = 32
}

resource "aws_ssm_parameter" "secret" {
  name  = "secret"
  type  = "SecureString"
  value = random_password.this.result
}

resource "terraform_data" "this" {
  input = { a = 1 }
}

output "zones" {
  value = data.aws_availability_zones.some.names
}

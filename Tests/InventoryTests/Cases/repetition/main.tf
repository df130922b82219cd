variable "names" {
  type = set(string)
}

variable "ports" {
  type    = list(number)
  default = [80, 443]
}

variable "vpc_id" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
}

variable "logs" {
  type = object({
    days = optional(number, 30)
    name = string
  })
  default = null
}

locals {
  zones = { for index, name in sort(var.names) : name => "us-east-1${element(["a", "b"], index)}" }
}

resource "aws_subnet" "this" {
  for_each = local.zones

  vpc_id            = var.vpc_id
  availability_zone = each.value
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, index(keys(local.zones), each.key))
}

resource "aws_security_group" "this" {
  name   = "web"
  vpc_id = var.vpc_id

  dynamic "ingress" {
    for_each = var.ports
    iterator = port

    content {
      protocol    = "tcp"
      from_port   = port.value
      to_port     = tostring(port.value)
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
}

resource "aws_instance" "this" {
  count = 2

  ami                    = "ami-1"
  instance_type          = "t3.micro"
  subnet_id              = values(aws_subnet.this)[count.index].id
  availability_zone      = values(aws_subnet.this)[count.index].availability_zone
  vpc_security_group_ids = [aws_security_group.this.id]
  user_data              = templatefile("${path.module}/user-data.tftpl", { name = "web-${count.index}" })

  metadata_options {
    http_tokens = "required"
  }

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [ami, tags["Name"]]
  }
}

resource "aws_db_instance" "this" {
  instance_class = "db.t4g.micro"
  username       = "root"
  password       = var.password
  port           = aws_security_group.this.ingress != null ? 5432 : 1
}

# How many there are depends on what is known later.
resource "aws_eip" "perhaps" {
  count  = var.vpc_id == "vpc-1" ? 1 : 0
  domain = "vpc"
}

resource "aws_eip" "any" {
  for_each = toset(split(",", var.vpc_id))
  domain   = "vpc"
}

module "leaf" {
  source   = "./modules/leaf"
  for_each = { a = 7, b = null }

  name = "leaf-${each.key}"
  days = each.value
}

module "elsewhere" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"
}

output "groups" {
  value = { for name, leaf in module.leaf : name => leaf.group.name }
}

output "subnets" {
  value = [for subnet in aws_subnet.this : subnet.cidr_block]
}

output "elsewhere" {
  value = module.elsewhere.vpc_id
}

# A group of users of Redis needs a user named default. Here nobody can sign in as it. One of Valkey needs none, and
# takes no user without a password.
resource "aws_elasticache_user" "default" {
  count = length(var.users) > 0 && var.engine == "redis" ? 1 : 0

  user_id       = "${var.name}-default"
  user_name     = "default"
  engine        = var.engine
  access_string = "off -@all"

  authentication_mode {
    type = "no-password-required"
  }

  tags = merge(var.tags, { Name = "${var.name}-default" })
}

# A user of IAM has one and the same name and ID.
resource "aws_elasticache_user" "this" {
  for_each = var.users

  user_id       = "${var.name}-${each.key}"
  user_name     = "${var.name}-${each.key}"
  engine        = var.engine
  access_string = each.value

  authentication_mode {
    type = "iam"
  }

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_elasticache_user_group" "this" {
  count = length(var.users) > 0 ? 1 : 0

  user_group_id = var.name
  engine        = var.engine
  user_ids      = concat(aws_elasticache_user.default[*].user_id, [for user in aws_elasticache_user.this : user.user_id])

  tags = merge(var.tags, { Name = var.name })
}

// What a change means, told from two trees or two estates: comes with `diff --base`. Until then the target is empty.

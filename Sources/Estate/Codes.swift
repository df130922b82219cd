import Diagnostics

/// Each code is declared once, with its number, a title, and the explanation that `tfgen explain` shows. Numbers
/// never change their meaning; that of a code that is gone is not used again.
extension Code {
    package static let noEstateBlock = Code(
        200, "no estate block",
        "An estate begins with one `estate \"NAME\" { ... }` block. It names the catalog and the layout.")
    package static let duplicateName = Code(
        201, "name declared twice",
        "Accounts, environments, regions of an account, stacks, and the modules of one block have names of their own.")
    package static let badName = Code(
        202, "name that cannot become a folder",
        "Accounts, environments, regions, services and units become folders of the live tree. A name with `..`, a space "
            + "or another special character could leave the output folder or break a shell, so it is refused.")
    package static let badLayout = Code(
        203, "layout that cannot be used",
        "`layout` gives the folder of a place: text with `{account}`, `{environment}` and `{region}` in it.")
    package static let notConstant = Code(
        204, "not a plain string", "Words that tfgen needs before it can evaluate anything are plain strings.")
    package static let mixedEnvironments = Code(
        205, "one environment or several",
        "An account either names its one environment and has regions, or has environment blocks that have regions.")
    package static let unknownRegion = Code(
        206, "unknown AWS region", "tfgen does not know the region, and its block does not say which zones it has.")
    package static let unknownInput = Code(
        207, "unknown input",
        "A module block sets an input for which the module has no variable. Terragrunt would pass it on, and Terraform ignore it silently."
    )
    package static let missingInput = Code(
        208, "missing input", "The module has a variable without a default, and no layer gives it a value.")
    package static let unknownModule = Code(
        209, "unknown module",
        "`source`, or the label where there is none, names a template that the catalog does not have.")
    package static let unknownLabel = Code(
        236, "label that is not a module",
        "A module block without `source` takes the template that its label names, and the catalog has none of this name."
    )
    package static let unknownStack = Code(
        210, "unknown stack", "`stacks` names a stack that no `stack` block declares.")
    package static let unknownEnvironment = Code(
        211, "unknown environment", "An account names an environment for which there is no `environment` block.")
    package static let unplacedUnit = Code(
        212, "reference to a unit that is not placed there",
        "`module.NAME` refers to a unit of the same region: one that a stack of the region, or the region itself, places."
    )
    package static let unknownOutput = Code(
        213, "unknown output", "A reference reads an output that the unit's module does not have.")
    package static let ambiguousUnit = Code(
        214, "ambiguous reference", "Several units of the region have this last part. Name the whole path.")
    package static let unavailableOutput = Code(
        215, "output without a value",
        "With the inputs that the unit has, this output has no value; the module's contract says on which condition it has."
    )
    package static let unitCycle = Code(
        216, "cycle among units", "Units that read each other's outputs in a circle can never be applied.")
    package static let localCycle = Code(217, "cycle among locals", "A local is defined in terms of itself.")
    package static let failedValidation = Code(
        218, "failed validation", "The module has a rule for this input, and the value breaks it.")
    package static let overlap = Code(
        219, "overlapping address ranges",
        "The contract of the module says that no two units of one account and region (or what it names) may have overlapping ranges."
    )
    package static let notUnique = Code(
        220, "value used twice",
        "The contract of the module says that this value may be used once only among the units that agree on some other names."
    )
    package static let unknownLocal = Code(
        221, "unknown local", "No layer of the place declares a local of this name.")
    package static let badMeta = Code(
        222, "meta-argument that cannot be used",
        "`count` is 0 or 1, `for_each` a map or set of strings, `depends_on` a list of units, `providers` a map.")
    package static let duplicateUnit = Code(
        223, "two units at one path", "Two stacks, or a stack and the region, place different units at the same path.")
    package static let noTemplates = Code(
        224, "no templates",
        "A label or a `source` without `./`, `git::` or the like is the name of a template, and the estate does not say where "
            + "its templates are.")
    package static let badAddress = Code(
        225, "address of nothing",
        "`moved`, `removed` and scopes name units by their address: account/region/unit-path.")
    package static let unusedRefinement = Code(
        226, "refines nothing",
        "A module block in an environment or account refines units that are placed below it. There is none with this path."
    )
    package static let badWaiver = Code(
        227, "waiver that cannot be used",
        "A `waive` block names a caution of the catalog, where it holds, why, and until when.")
    package static let cautioned = Code(
        228, "caution",
        "A choice that is fine for trying things out and not for production. Change it, or waive it with a reason.")
    package static let sharedFolder = Code(
        229, "two places in one folder", "The layout gives two places of the estate the same folder.")
    package static let unusableFunction = Code(
        230, "function that Terragrunt lacks",
        "The expression depends on another unit's output, so Terragrunt evaluates it; its set of functions is that of Terraform 0.15."
    )
    package static let badAccount = Code(231, "account id", "An AWS account id has twelve digits.")
    package static let unknownScope = Code(
        232, "scope that matches nothing", "No unit has an address that matches the scope.")
    package static let removedStillPlaced = Code(
        233, "removed unit is still placed", "`removed` says that a unit is gone, but the estate still places it.")
    package static let secretInPlain = Code(
        234, "secret in plain text",
        "A sensitive input has its value in the estate. It would stand in the live tree and in version control.")
    package static let notHandedOver = Code(
        330, "value that does not reach the module",
        "Terragrunt hands inputs over as environment variables, `TF_VAR_NAME`, and a module reads its variables from their texts. "
            + "Not every value has a text that is read as the same value again.")
    package static let tooLong = Code(
        331, "value that is too long to be handed over",
        "Terragrunt hands inputs over as environment variables, and Linux takes at most 131,072 bytes for one of them, with its "
            + "name.")
    package static let stateShared = Code(
        247, "two units with one state",
        "Each unit has a state of its own. Two units with one would destroy each other's resources.")
    package static let stateChanged = Code(
        248, "state of a unit would change",
        "The lock remembers where the state of each unit lies. With another state everything would be created again, and what "
            + "is there would belong to nobody. Keep the state with the words that the help says, or move the states by hand "
            + "and accept the change with `tfgen render --accept-state-changes`.")
    package static let stateTaken = Code(
        249, "state of another unit",
        "A new unit would have the state of a unit that was there before, and destroy what that one has created.")
    package static let notRemoved = Code(
        612, "unit removed without a `removed` block",
        "A unit that was rendered before is no longer in the estate. Its infrastructure would stay, without anything "
            + "that describes it. A `removed` block says that it is gone or given up; a `moved` block that it has another address. "
            + "Both take a prefix that ends in `/**`.")
    package static let badState = Code(
        235, "state that cannot be used", "The `state` block names a backend and its settings.")
    package static let unknownContract = Code(
        240, "unknown contract", "`provides` and `consumes` name a contract that `catalog.hcl` declares.")
    package static let providesAndConsumes = Code(
        241, "provider and consumer at once",
        "A region that provides a contract owns its units; one that consumes it has none of them. It cannot do both.")
    package static let nothingToShare = Code(
        242, "nothing to share",
        "A provider needs exactly one unit of each module of the contract, with a value for every output that is shared. "
            + "A load balancer without a certificate, for one, has no HTTPS listener.")
    package static let notShared = Code(
        243, "output that is not shared", "A consumer reads what the contract shares, and nothing else of its units.")
    package static let providerUnclear = Code(
        244, "no provider, or two",
        "What a region consumes, exactly one region provides: under the same prefix, in this estate or in the one that `estate` names."
    )
    package static let outOfBounds = Code(
        245, "value outside of its range",
        "The contract of the module says in which range the value lies (`within`): for every unit, or for those of consumers, "
            + "whose provider keeps the other values for its own.")
    package static let unusedInput = Code(
        270, "input that reaches no unit",
        "An `inputs` block sets an input of every unit below whose module has such a variable. No module of a unit there has "
            + "one of this name.")
    package static let refusedWord = Code(
        271, "word that cannot be used for Terragrunt here",
        "Terragrunt no longer knows the word, or tfgen writes it itself from other words of the estate.")
    package static let badSetting = Code(
        272, "setting that cannot be used",
        "A word of a `terragrunt` or `provider` block has a value that Terragrunt or the provider would refuse.")
    package static let rootName = Code(
        273, "name without one value in root.hcl",
        "What the `estate` block says to Terragrunt and to providers stands in `root.hcl`, one file for all units. It can "
            + "read what `account.hcl`, `env.hcl` and `region.hcl` say, and the path of the unit, but no local.")
    package static let unusedSettings = Code(
        274, "settings that reach no unit",
        "A `terragrunt` block of a layer or a service holds for the units below it, and there are none.")
    package static let badProvider = Code(
        275, "provider block that cannot be used",
        "`aws` without alias stands in `root.hcl`, with what the estate, environments, accounts and regions say of it. Every "
            + "other provider block has a name or an alias, and stands in the units whose modules require it.")
    package static let noProvider = Code(
        276, "provider that is missing, or that no unit uses",
        "A unit gets each provider that its module requires, and each alias in `configuration_aliases`, from a `provider` "
            + "block of a layer or of its own, or by `providers = { aws.replica = aws.us_east_1 }`. Terraform refuses a block of "
            + "a provider that the module does not require.")
    package static let secretInProvider = Code(
        277, "secret in a provider block",
        "Provider blocks are rendered and committed. Providers read their secrets from the environment, or `get_env` does."
    )
    package static let noAccountID = Code(
        278, "account without an id",
        "The account does not say its `id`. Then nothing can read it, and the account can share nothing: contracts belong to an account."
    )
    package static let badReader = Code(
        246, "role that cannot read",
        "The parameters of another account are read with a role of that account: `assume_role` of a consumer is its ARN."
    )
}

/// All codes of this target. A code that is missing here is not explained, which a test finds.
package let estateCodes: [Code] =
    checkCodes + placementCodes + sharingCodes + importCodes + [
        .noEstateBlock, .duplicateName, .badName, .badLayout, .notConstant, .mixedEnvironments, .unknownRegion,
        .unknownInput, .missingInput, .unknownModule, .unknownStack, .unknownEnvironment, .unplacedUnit, .unknownOutput,
        .ambiguousUnit, .unavailableOutput, .unitCycle, .localCycle, .failedValidation, .overlap, .notUnique,
        .unknownLocal, .unknownLabel, .badMeta, .duplicateUnit, .noTemplates, .badAddress, .unusedRefinement,
        .badWaiver,
        .cautioned, .sharedFolder,
        .unusableFunction, .badAccount, .unknownScope, .removedStillPlaced, .secretInPlain, .badState, .unknownContract,
        .providesAndConsumes, .nothingToShare, .notShared,
        .stateShared, .stateChanged, .stateTaken, .notRemoved, .providerUnclear, .outOfBounds, .badReader,
        .notHandedOver, .tooLong,
        .unusedInput, .refusedWord, .badSetting, .rootName, .unusedSettings, .badProvider,
        .noProvider, .secretInProvider, .noAccountID,
    ]

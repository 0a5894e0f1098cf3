using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

public sealed class FolderOrderTests
{
    [Fact]
    public void Folders_use_only_earlier_ones()
    {
        var ours = typeof(Emulator).Assembly.GetTypes().Where(type => FolderOrder.IsOurs(type.Namespace));

        var wrong =
            from user in ours
            from used in TypeUses.Of(user)
            where FolderOrder.IsOurs(used.Namespace) && used.Assembly == user.Assembly
            let folder = PublicTypes.FolderOf(user)
            let other = PublicTypes.FolderOf(used)
            where !FolderOrder.Allows(folder, other)
            select $"{user.FullName} uses {used.FullName}";

        Violations.None(wrong);
    }

    /// <summary>What only lends a constant leaves no trace in the compiled code.</summary>
    [Fact]
    public void Files_name_only_earlier_folders_in_using_directives()
    {
        var wrong =
            from file in Repository.LibraryFiles
            from used in file.Usings
            where FolderOrder.IsOurs(used) && !FolderOrder.Allows(FolderOrder.FolderOf(file.FolderAsNamespace), FolderOrder.FolderOf(used))
            select $"{file.Path} uses {used}";

        Violations.None(wrong);
    }

    /// <summary>Public types need no using directive: they are in the root namespace.</summary>
    [Fact]
    public void Files_name_only_public_types_of_earlier_folders()
    {
        var wrong =
            from file in Repository.LibraryFiles
            from used in PublicTypes.NamedBy(file)
            where !FolderOrder.Allows(FolderOrder.FolderOf(file.FolderAsNamespace), used.Folder)
            select $"{file.Path} names {used.Name}";

        Violations.None(wrong);
    }

    [Theory]
    [InlineData("    if (x == Durability.Disk) // not None", "    if (x == Durability.Disk) ")]
    [InlineData("    /// <summary>As <see cref=\"EmulatorClock.Set\"/>, and a Violation.</summary>", "EmulatorClock.Set")]
    [InlineData("    var text = \"Emulator:\" + $\"{Plan.SuiteTeam} of a plan\";", "    var text =  + ${Plan.SuiteTeam};")]
    public void Of_comments_and_texts_only_links_and_computed_parts_are_code(string line, string code) =>
        Assert.Equal(code, PublicTypes.CodeOf(line));

    [Fact]
    public void Public_types_are_in_the_root_namespace_and_internal_ones_in_that_of_their_folder()
    {
        var wrong =
            from file in Repository.LibraryFiles
            from type in PublicTypes.Declared(file)
            where file.Namespace != (type.IsPublic ? FolderOrder.RootNamespace : file.FolderAsNamespace)
            select $"{type.Name} of {file.Path} has the namespace {file.Namespace}";

        Violations.None(wrong);
    }

    [Fact]
    public void Every_public_type_of_the_library_is_found_in_its_file()
    {
        var compiled = typeof(Emulator).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0]);

        var declared = Repository.LibraryFiles.SelectMany(PublicTypes.Declared).Where(type => type.IsPublic).Select(type => type.Name);

        Assert.Equal(compiled.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_files_namespace_is_its_folder()
    {
        var wrong =
            from file in Repository.EmulatorFiles.Concat(Repository.LoadFiles).Concat(Repository.SpecFiles)
            where file.Namespace != file.FolderAsNamespace
                && !(file.Path.StartsWith("emulator/ZendeskEmulator/", StringComparison.Ordinal)
                    && PublicTypes.Declared(file).Any(type => type.IsPublic)) && !(file.Namespace is null
                        && file.Path.EndsWith("/Program.cs", StringComparison.Ordinal))
            select $"{file.Path} has the namespace {file.Namespace}";

        Violations.None(wrong);
    }

    [Theory]
    [InlineData("Clock", "Clock", true)]
    [InlineData("Storage", "Clock", true)]
    [InlineData("Clock", "Storage", false)]
    [InlineData("Http", "Accounts", false)]
    [InlineData("Requests", "Faults", true)]
    [InlineData("RateLimits", "Requests", false)]
    [InlineData("Accounts", "Users", false)]
    [InlineData("Accounts", "Users.Operations", false)]
    [InlineData("Accounts", "ControlPlane", false)]
    [InlineData("Accounts", "", false)]
    [InlineData("Users", "Requests", true)]
    [InlineData("Users", "UserIdentities", true)]
    [InlineData("UserIdentities", "Users", false)]
    [InlineData("JobStatuses", "Organizations", false)]
    [InlineData("Users", "Users.Operations", false)]
    [InlineData("Users", "ControlPlane", false)]
    [InlineData("Users", "", false)]
    [InlineData("Users.Operations", "Users.Operations", true)]
    [InlineData("Users.Operations", "Accounts", true)]
    [InlineData("Users.Operations", "Users", true)]
    [InlineData("UserIdentities.Operations", "Users", true)]
    [InlineData("UserIdentities.Operations", "Users.Operations", false)]
    [InlineData("Users.Operations", "UserIdentities.Operations", false)]
    [InlineData("Users.Operations", "ControlPlane", false)]
    [InlineData("Users.Operations", "", false)]
    [InlineData("ControlPlane", "Accounts", true)]
    [InlineData("ControlPlane", "Users", true)]
    [InlineData("ControlPlane", "", false)]
    [InlineData("ControlPlane", "Dashboard", false)]
    [InlineData("Dashboard", "ControlPlane", true)]
    [InlineData("Dashboard", "Users", true)]
    [InlineData("Dashboard", "", false)]
    [InlineData("ControlPlane", "Facade", true)]
    [InlineData("ControlPlane", "Users.Operations", true)]
    [InlineData("Facade", "Accounts", true)]
    [InlineData("Facade", "Users.Operations", true)]
    [InlineData("Facade", "ControlPlane", false)]
    [InlineData("Facade", "", false)]
    [InlineData("Users", "Facade", false)]
    [InlineData("Clock", "Facade", false)]
    [InlineData("Clock", "Settings", true)]
    [InlineData("Settings", "Clock", false)]
    [InlineData("", "Facade", true)]
    [InlineData("", "Clock", true)]
    [InlineData("", "Users.Operations", true)]
    [InlineData("", "ControlPlane", true)]
    public void The_order_decides_which_folder_may_use_which(string from, string to, bool allowed) =>
        Assert.Equal(allowed, FolderOrder.Allows(from, to));

    [Theory]
    [InlineData("Fantasies", "Clock")]
    [InlineData("Users", "Helpers")]
    [InlineData("Http.Operations", "Clock")]
    [InlineData("Users.Rules", "Clock")]
    [InlineData("", "Fantasies.Operations")]
    public void A_folder_without_a_place_is_refused_and_the_message_says_where_to_add_it(string from, string to)
    {
        var refusal = Assert.Throws<ArgumentException>(() => FolderOrder.Allows(from, to));

        Assert.Contains("FolderOrder.cs", refusal.Message, StringComparison.Ordinal);
    }
}

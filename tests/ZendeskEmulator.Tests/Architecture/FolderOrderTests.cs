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
            let folder = FolderOrder.FolderOf(user.Namespace!)
            let other = FolderOrder.FolderOf(used.Namespace!)
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

    [Fact]
    public void A_files_namespace_is_its_folder()
    {
        var wrong =
            from file in Repository.EmulatorFiles.Concat(Repository.LoadFiles).Concat(Repository.SpecFiles)
            where file.Namespace != file.FolderAsNamespace && !(file.Namespace is null && file.Path.EndsWith("/Program.cs", StringComparison.Ordinal))
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
    [InlineData("ControlPlane", "", true)]
    [InlineData("", "Clock", true)]
    [InlineData("", "Users.Operations", true)]
    [InlineData("", "ControlPlane", true)]
    public void The_order_decides_who_may_use_whom(string from, string to, bool allowed) =>
        Assert.Equal(allowed, FolderOrder.Allows(from, to));

    [Theory]
    [InlineData("Tickets", "Clock")]
    [InlineData("Users", "Helpers")]
    [InlineData("Http.Operations", "Clock")]
    [InlineData("Users.Rules", "Clock")]
    [InlineData("", "Tickets.Operations")]
    public void A_folder_without_a_place_is_refused_and_told_where_to_go(string from, string to)
    {
        var refusal = Assert.Throws<ArgumentException>(() => FolderOrder.Allows(from, to));

        Assert.Contains("FolderOrder.cs", refusal.Message, StringComparison.Ordinal);
    }
}

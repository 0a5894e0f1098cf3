using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>What is specific to one store stays in that store's folder.</summary>
public sealed class StoreLibraryTests
{
    [Theory]
    [InlineData("LiteDB", "Storage.LiteDb")]
    [InlineData("Microsoft.Data.Sqlite", "Storage.Sqlite")]
    [InlineData("SQLitePCL", "Storage.Sqlite")]
    public void A_stores_library_is_used_in_its_folder_only(string library, string folder)
    {
        var users =
            from user in typeof(Emulator).Assembly.GetTypes()
            where FolderOrder.IsOurs(user.Namespace) && TypeUses.Of(user).Any(used => IsOf(library, used.Namespace))
            select FolderOrder.FolderOf(user.Namespace!);

        Assert.Equal([folder], users.Distinct());
    }

    private static bool IsOf(string library, string? fullNamespace) =>
        fullNamespace == library || (fullNamespace?.StartsWith(library + ".", StringComparison.Ordinal) ?? false);
}

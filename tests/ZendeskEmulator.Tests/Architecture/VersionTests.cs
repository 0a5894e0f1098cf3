using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>What cannot read the version from Directory.Build.props says the same.</summary>
public sealed partial class VersionTests
{
    private static readonly string Version =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public async Task The_emulator_shows_the_one_version()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var info = await account.GetAsync("/_emulator/info");

        Assert.Equal(Version, info.Json.GetProperty("version").GetString());
    }

    [Fact]
    public void The_image_bears_the_one_version() =>
        Assert.Equal([Version], VersionsIn("Dockerfile", ImageLabel()));

    [Fact]
    public void The_sample_and_the_pages_ask_for_packages_of_the_one_version()
    {
        string[] files = [
            "docs/samples/csharp/CSharpSample.csproj",
            "docs/samples/csharp-xunit2/XunitV2Sample.csproj",
            "docs/samples/aspnet/tests/WebShopTests.csproj",
            "docs/samples/load/LoadSample.csproj",
            "emulator/ZendeskEmulator/README.md"
        ];

        Assert.All(files, file => Assert.All(VersionsIn(file, PackageVersion()), version => Assert.Equal(NewestOf(Version), version)));
        Assert.All(files[..4], sample => Assert.NotEmpty(VersionsIn(sample, PackageVersion())));
    }

    /// <summary>Packages count commits in the last place of the version.</summary>
    private static string NewestOf(string version) => $"{version[..version.LastIndexOf('.')]}.*";

    private static string[] VersionsIn(string file, Regex pattern) =>
        [.. pattern.Matches(string.Join('\n', Repository.ReadLines(file))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("image\\.version=\"([^\"]+)\"")]
    private static partial Regex ImageLabel();

    [GeneratedRegex("(?:ZendeskEmulator|ZendeskEmulator\\.LoadEngine|ZendeskClient)\" Version=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();
}

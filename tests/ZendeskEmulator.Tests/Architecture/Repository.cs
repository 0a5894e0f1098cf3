using System.Reflection;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>The files that the rules of the house are about.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Every source file under emulator/.</summary>
    public static IEnumerable<SourceFile> EmulatorFiles => FilesUnder("emulator");

    /// <summary>Every source file under load/.</summary>
    public static IEnumerable<SourceFile> LoadFiles => FilesUnder("load");

    /// <summary>Every source file under specs/.</summary>
    public static IEnumerable<SourceFile> SpecFiles => FilesUnder("specs");

    /// <summary>Every source file of the library: the folder order is its.</summary>
    public static IEnumerable<SourceFile> LibraryFiles => FilesUnder("emulator/ZendeskEmulator");

    /// <summary>Every source file under a folder.</summary>
    public static IEnumerable<SourceFile> FilesUnder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, ReadLines(path)));

    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Root, path));
}

/// <summary>A source file.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
internal sealed record SourceFile(string Path, string[] Lines)
{
    /// <summary>The folder as a namespace: emulator/ZendeskEmulator/Users/Operations is ZendeskEmulator.Users.Operations.</summary>
    public string FolderAsNamespace => string.Join('.', Path.Split('/')[1..^1]);

    /// <summary>The one namespace that the file declares; null for top-level statements.</summary>
    public string? Namespace => Lines.Where(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        .Select(line => line["namespace ".Length..].TrimEnd(';', ' '))
        .SingleOrDefault();

    /// <summary>The namespaces of its using directives: of aliases too, and of static ones that of the type.</summary>
    public IEnumerable<string> Usings => Lines
        .TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("using ", StringComparison.Ordinal) || line.StartsWith("global using ", StringComparison.Ordinal))
        .Select(line => line.TrimEnd(';', ' ').Split(' ') is [.., "static", var type]
            ? type[..type.LastIndexOf('.')]
            : line.TrimEnd(';', ' ').Split(' ')[^1]);
}

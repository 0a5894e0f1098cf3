using System.Globalization;
using System.Reflection;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Requests;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Facade;

/// <summary>Facts about an emulator as a whole.</summary>
internal sealed class EmulatorFacts(EmulatorOptions options, IReadOnlyList<Resource> resources, Committer? committer, Listener listener)
{
    /// <summary>Its version, with the commit that it was built from where that is known.</summary>
    public static string Version { get; } =
        typeof(EmulatorFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public EmulatorInfo Info => new(
        Version,
        [.. EmulatorSettings.Describe(options).Select(setting => setting.Name == EmulatorSettings.StoreName ? StoreOf(setting.Source)
            : new EmulatorSetting(setting.Name, setting.Value, setting.Source))],
        [.. listener.Ports.Select(open => new EmulatorPort(open.Account, listener.WithPort(open.Port)))],
        Pages.Fidelity,
        Pages.Assumptions);

    /// <summary>The fidelity of an operation that Zendesk has and the emulator does not; it returns InvalidEndpoint.</summary>
    public const string NotYet = "not_yet";

    /// <summary>The emulator's operations with their coverage.</summary>
    public IReadOnlyList<(Operation Operation, EmulatedOperation Coverage)> Operations { get; } =
        [.. resources.SelectMany(resource => resource.Operations.Select(operation => (operation, Of(resource, operation))))];

    /// <summary>The operations that Zendesk describes: those of the emulator first, then the missing ones.</summary>
    public IReadOnlyList<EmulatedOperation> Coverage
    {
        get
        {
            var present = Operations.Select(one => one.Operation.Id).ToHashSet(StringComparer.Ordinal);
            var missing = DescribedOperations.All.Where(one => !present.Contains(one.Id)).Select(Missing);
            return [.. Operations.Select(one => one.Coverage), .. missing];
        }
    }

    /// <summary>False while the data file cannot be written.</summary>
    public bool IsReady => committer is not { IsFailing: true };

    /// <summary>The name on the wire, and in the docs.</summary>
    public static string NameOf(Fidelity fidelity) => fidelity switch
    {
        Fidelity.Approximated => "approximated",
        _ => "emulated",
    };

    /// <summary>The store of the open data file. For an existing file it may differ from the setting.</summary>
    private EmulatorSetting StoreOf(string source) => new(
        EmulatorSettings.StoreName,
        committer is null ? "none" : $"{committer.Store}",
        committer is not null && options.Store is null ? "data file" : source);

    /// <summary>Its resource is the first word of its path.</summary>
    private static EmulatedOperation Missing((string Method, string Path, string Id) described) => new(
        described.Id, described.Method, described.Path, described.Path.Split('/')[3], NotYet, "", []);

    private static EmulatedOperation Of(Resource resource, Operation operation) => new(
        operation.Id,
        operation.Method,
        operation.Path,
        resource.Name,
        NameOf(operation.Fidelity),
        operation.Note,
        [.. operation.Assumptions.Select(number => string.Create(CultureInfo.InvariantCulture, $"A-{number:00}"))]);
}

using System.Globalization;
using System.Reflection;
using ZendeskEmulator.Accounts;
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

    /// <summary>Every operation with its coverage.</summary>
    public IReadOnlyList<(Operation Operation, EmulatedOperation Coverage)> Operations { get; } =
        [.. resources.SelectMany(resource => resource.Operations.Select(operation => (operation, Of(resource, operation))))];

    public IReadOnlyList<EmulatedOperation> Coverage => [.. Operations.Select(one => one.Coverage)];

    /// <summary>False while the data file cannot be written.</summary>
    public bool IsReady => committer is not { IsFailing: true };

    /// <summary>The name on the wire, and in the docs.</summary>
    public static string NameOf(Fidelity fidelity) => fidelity switch
    {
        Fidelity.Emulated => "emulated",
        Fidelity.Approximated => "approximated",
        _ => "not_yet",
    };

    /// <summary>The store of the open data file. For an existing file it may differ from the setting.</summary>
    private EmulatorSetting StoreOf(string source) => new(
        EmulatorSettings.StoreName,
        committer is null ? "none" : $"{committer.Store}",
        committer is not null && options.Store is null ? "data file" : source);

    private static EmulatedOperation Of(Resource resource, Operation operation) => new(
        operation.Id,
        operation.Method,
        operation.Path,
        resource.Name,
        NameOf(operation.Fidelity),
        operation.Note,
        [.. operation.Assumptions.Select(number => string.Create(CultureInfo.InvariantCulture, $"A-{number:00}"))]);
}

namespace ZendeskEmulator;

/// <summary>An emulator's version, settings and coverage.</summary>
/// <param name="Version">Its version, with the commit that it was built from where that is known.</param>
/// <param name="Settings">Every setting.</param>
/// <param name="Ports">The accounts that have a port of their own; empty without <c>PortPerAccount</c>.</param>
/// <param name="Fidelity">The emulated behaviour, and how close it is.</param>
/// <param name="Assumptions">The assumptions where Zendesk's behaviour is unknown.</param>
public sealed record EmulatorInfo(
    string Version,
    IReadOnlyList<EmulatorSetting> Settings,
    IReadOnlyList<EmulatorPort> Ports,
    IReadOnlyList<EmulatedFeature> Fidelity,
    IReadOnlyList<EmulatorAssumption> Assumptions);

/// <summary>A port that leads to one account.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="BaseUrl">The address at which a client reaches it, with a slash at the end.</param>
public sealed record EmulatorPort(string Account, Uri BaseUrl);

/// <summary>One setting; secrets are hidden.</summary>
/// <param name="Name">Its name, such as <c>Limits:Plan</c>.</param>
/// <param name="Value">Its value as a text.</param>
/// <param name="Source">Where it was set, such as <c>environment</c>, or <c>default</c>.</param>
public sealed record EmulatorSetting(string Name, string Value, string Source);

/// <summary>One row of the fidelity table.</summary>
/// <param name="What">Its subject.</param>
/// <param name="How">How closely: emulated, approximated, not yet or not sent.</param>
/// <param name="Note">The difference from Zendesk.</param>
public sealed record EmulatedFeature(string What, string How, string Note);

/// <summary>One assumption.</summary>
/// <param name="Id">Its number in docs/assumptions.md.</param>
/// <param name="Assumption">The assumption.</param>
/// <param name="Reason">Why.</param>
public sealed record EmulatorAssumption(string Id, string Assumption, string Reason);

/// <summary>One operation of Zendesk's API.</summary>
/// <param name="Operation">Zendesk's operationId, such as <c>ShowUser</c>.</param>
/// <param name="Method">Its HTTP method.</param>
/// <param name="Path">Its path with parameters.</param>
/// <param name="Resource">The resource that it belongs to.</param>
/// <param name="Fidelity">How closely it is emulated: <c>emulated</c>, <c>approximated</c> or <c>not_yet</c>.</param>
/// <param name="Note">The difference from Zendesk; empty without a difference.</param>
/// <param name="Assumptions">The numbers of the assumptions that it rests on, as in docs/assumptions.md.</param>
public sealed record EmulatedOperation(
    string Operation, string Method, string Path, string Resource, string Fidelity, string Note, IReadOnlyList<string> Assumptions);

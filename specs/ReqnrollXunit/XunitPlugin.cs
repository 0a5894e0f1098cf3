using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;
using ReqnrollXunit;

[assembly: RuntimePlugin(typeof(XunitPlugin))]

namespace ReqnrollXunit;

/// <summary>Shows Reqnroll how xUnit skips and fails, and where the output of a test goes.</summary>
public sealed class XunitPlugin : IRuntimePlugin
{
    private const string Provider = "xunit.v3";
    private const string Telemetry = "REQNROLL_TELEMETRY_ENABLED";

    /// <summary>Called by Reqnroll, which finds this class by the name of its assembly.</summary>
    public void Initialize(
        RuntimePluginEvents runtimePluginEvents,
        RuntimePluginParameters runtimePluginParameters,
        UnitTestProviderConfiguration unitTestProviderConfiguration)
    {
        ArgumentNullException.ThrowIfNull(runtimePluginEvents);
        ArgumentNullException.ThrowIfNull(unitTestProviderConfiguration);
        if (Environment.GetEnvironmentVariable(Telemetry) is null)
        {
            // Reqnroll would report every run to its makers.
            Environment.SetEnvironmentVariable(Telemetry, "0");
        }
        unitTestProviderConfiguration.UseUnitTestProvider(Provider);
        runtimePluginEvents.RegisterGlobalDependencies += (_, global) =>
            global.ObjectContainer.RegisterTypeAs<XunitRuntimeProvider, IUnitTestRuntimeProvider>(Provider);
        runtimePluginEvents.CustomizeTestThreadDependencies += (_, thread) =>
        {
            thread.ObjectContainer.RegisterTypeAs<XunitTraceListener, ITraceListener>();
            thread.ObjectContainer.RegisterTypeAs<XunitAttachmentHandler, IReqnrollAttachmentHandler>();
        };
    }
}

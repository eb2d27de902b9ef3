namespace InfluxQL.Gateway.Upstream;

/// <summary>Says how the servers behind the gateway are, for those who watch it.</summary>
internal interface IUpstreamHealth
{
    /// <summary>How each server is, in the order of the configuration.</summary>
    IReadOnlyList<UpstreamState> GetStates();
}

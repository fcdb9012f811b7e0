using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Channels.DirectLine;

/// <summary>So many requests a minute from an address; what is more is refused at once and does not wait.</summary>
internal sealed class AddressLimit(DirectLineOptions options, int perMinute, Refusal refusal) : IRateLimiterPolicy<string>
{
    /// <summary>Names of the policies.</summary>
    public const string Tokens = "directline-tokens";

    /// <inheritdoc cref="Tokens"/>
    public const string Activities = "directline-activities";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly CallerRules _callers = new(options);
    private readonly FixedWindowRateLimiterOptions _limit = new() { PermitLimit = Math.Max(perMinute, 1), Window = Minute };

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => async (rejected, _) =>
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Minute;
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = seconds;
        await refusal.AnswerAsync(rejected.HttpContext);
    };

    /// <summary>Who may not call is refused anyway, and a stranger's page must not use up what the person's own page needs.</summary>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        perMinute > 0 && _callers.Refuse(httpContext) is null && CallerAddress.Of(httpContext, options) is { } address
            ? RateLimitPartition.GetFixedWindowLimiter(address, _ => _limit)
            : RateLimitPartition.GetNoLimiter("");
}

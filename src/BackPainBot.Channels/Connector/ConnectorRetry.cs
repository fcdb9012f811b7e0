using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace BackPainBot.Channels.Connector;

/// <summary>When a post is repeated at once: the channel is busy or broken, or could not be reached.</summary>
internal static class ConnectorRetry
{
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(ConnectorOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.Retries > 0)
            builder.AddRetry(Strategy(options, time));
        return builder.Build();
    }

    /// <summary>429, 408 and 5xx pass with time; every other refusal stays one.</summary>
    public static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;

    /// <summary>Retry-After, in seconds or as a date; null when the channel does not say.</summary>
    public static TimeSpan? AskedWait(HttpResponseMessage answer, TimeProvider time)
    {
        var asked = answer.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - time.GetUtcNow()) ?? BeyondNumbers(answer);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>
    /// .NET reads seconds up to 2^31 and takes more for none at all. Who names more means a long time, which the outbox cuts to
    /// what it grants.
    /// </summary>
    private static TimeSpan? BeyondNumbers(HttpResponseMessage answer)
    {
        if (!answer.Headers.NonValidated.TryGetValues("Retry-After", out var values))
            return null;
        var text = values.ToString().Trim();
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
            return null;
        return long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds <= (long)TimeSpan.MaxValue.TotalSeconds - 1
            ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
    }

    private static RetryStrategyOptions<HttpResponseMessage> Strategy(ConnectorOptions options, TimeProvider time) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = TimeSpan.FromMilliseconds(options.FirstDelayMilliseconds),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
            .Handle<HttpRequestException>()
            .Handle<TaskCanceledException>(e => e.InnerException is TimeoutException)
            .HandleResult(answer => MayPass(answer.StatusCode) && Wait(answer, time) <= TimeSpan.FromSeconds(options.LongestWaitSeconds)),
        DelayGenerator = failed => ValueTask.FromResult(failed.Outcome.Result is { } answer ? AskedWait(answer, time) : null),
        OnRetry = failed =>
        {
            failed.Outcome.Result?.Dispose();
            return ValueTask.CompletedTask;
        },
    };

    private static TimeSpan Wait(HttpResponseMessage answer, TimeProvider time) => AskedWait(answer, time) ?? TimeSpan.Zero;
}

using System.Globalization;

namespace BackPainBot.Channels.Activities;

/// <summary>What an activity tells of the clock of who said it.</summary>
internal static class LocalClock
{
    /// <summary>Null when it says nothing that can be used; what it says is never a reason to refuse it (A2042).</summary>
    /// <param name="activity">As it came.</param>
    /// <param name="now">When, where the activity names its zone and no time: a zone is not always as far ahead.</param>
    public static TimeSpan? AheadOfUtc(Activity activity, DateTimeOffset now)
    {
        var zone = activity.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null;
        if (!DateTimeOffset.TryParse(activity.LocalTimestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return zone?.GetUtcOffset(now);

        // Some clients write the time in UTC, and only the zone says where they are. Written with an offset it says so itself,
        // and needs no list of zones on this machine.
        return at.Offset == TimeSpan.Zero && zone is not null ? zone.GetUtcOffset(at) : at.Offset;
    }
}

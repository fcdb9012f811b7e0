namespace BackPainBot.Tests.Transcripts;

/// <summary>The clock of a talk: it stands still until the person says something.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public void Advance(TimeSpan by) => _now += by;

    public override DateTimeOffset GetUtcNow() => _now;
}

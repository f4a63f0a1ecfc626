# Hỏi Xã as a container: built from this checkout, run by a user that owns nothing but /data.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -q package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin hoixa \
    && install -d -o hoixa -g hoixa /data
COPY --from=build /src/target/hoixa.jar /app/hoixa.jar
USER hoixa
WORKDIR /data
VOLUME /data
ENV HOIXA_DATA_DIR=/data SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=75", "-jar", "/app/hoixa.jar"]
CMD ["serve"]
